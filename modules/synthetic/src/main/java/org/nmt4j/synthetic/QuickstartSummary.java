package org.nmt4j.synthetic;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What the data of the quickstart is, in figures.
 *
 * @param parts a row for each side of each part
 * @param unseen of the noun-verb pairs that occur in test, counted as often as they do, the share
 *     that train does not have, from 0 to 1
 */
public record QuickstartSummary(List<Part> parts, double unseen) {

  /**
   * A file.
   *
   * @param name its name
   * @param lines number of sentences
   * @param tokens number of tokens between white space
   * @param longest tokens of the longest sentence
   * @param words number of different words and numbers
   */
  public record Part(String name, int lines, int tokens, int longest, int words) {

    static Part of(
        String name, List<BilingualSentence> pairs, Function<BilingualSentence, String> side) {
      Set<String> words = new HashSet<>();
      int tokens = 0;
      int longest = 0;
      for (BilingualSentence pair : pairs) {
        String line = side.apply(pair);
        words.addAll(Words.of(line));
        int length = line.split(" ").length;
        tokens += length;
        longest = Math.max(longest, length);
      }
      return new Part(name, pairs.size(), tokens, longest, words.size());
    }
  }

  /** Copies the rows. */
  public QuickstartSummary {
    parts = List.copyOf(parts);
  }

  static QuickstartSummary of(Quickstart data) {
    return new QuickstartSummary(
        List.of(
            Part.of("train.de", data.train(), BilingualSentence::german),
            Part.of("train.en", data.train(), BilingualSentence::english),
            Part.of("dev.de", data.dev(), BilingualSentence::german),
            Part.of("dev.en", data.dev(), BilingualSentence::english),
            Part.of("test.de", data.test(), BilingualSentence::german),
            Part.of("test.en", data.test(), BilingualSentence::english)),
        unseen(data));
  }

  private static double unseen(Quickstart data) {
    Set<NounVerb> learned = new HashSet<>();
    data.train().forEach(pair -> learned.addAll(pair.nounVerbs()));
    List<NounVerb> tested =
        data.test().stream().flatMap(pair -> pair.nounVerbs().stream()).toList();
    long unseen = tested.stream().filter(pair -> !learned.contains(pair)).count();
    return (double) unseen / tested.size();
  }

  /** A table, and a line about the noun-verb pairs. */
  @Override
  public String toString() {
    return table(parts)
        + String.format(
            Locale.ROOT,
            "noun-verb pairs of test that train does not have: %.1f %%\n",
            100 * unseen);
  }

  /** A line for each part. */
  static String table(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-9s %6s %7s %7s %7s %6s\n",
            "file",
            "lines",
            "tokens",
            "average",
            "longest",
            "words"));
    for (Part part : parts) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-9s %6d %7d %7.1f %7d %6d\n",
              part.name(),
              part.lines(),
              part.tokens(),
              (double) part.tokens() / part.lines(),
              part.longest(),
              part.words()));
    }
    return text.toString();
  }
}
