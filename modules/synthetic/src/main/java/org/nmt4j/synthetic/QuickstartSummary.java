package org.nmt4j.synthetic;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures of the quickstart's data.
 *
 * @param parts a row for each side of each part
 * @param unseen the share of the noun-verb pairs in test that do not occur in train, from 0 to 1; a
 *     pair counts once for each sentence that has it
 */
public record QuickstartSummary(List<Part> parts, double unseen) {

  /**
   * The figures of one file.
   *
   * @param name the name of the file
   * @param lines the number of sentences
   * @param tokens the number of tokens, which are separated by spaces
   * @param longest the number of tokens of the longest sentence
   * @param words the number of distinct words and numbers
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

  /** Returns the table, and a line about the noun-verb pairs. */
  @Override
  public String toString() {
    return table(parts)
        + String.format(
            Locale.ROOT,
            "noun-verb pairs of test that train does not have: %.1f %%\n",
            100 * unseen);
  }

  /** Returns a table with a header and a line for each part. */
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
