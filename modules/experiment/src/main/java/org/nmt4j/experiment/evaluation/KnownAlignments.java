package org.nmt4j.experiment.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SentencePair;

/** Reads the known alignments of a test set. The line of a pair holds links such as {@code 0-1}. */
public final class KnownAlignments {
  private static final Pattern LINK = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final Pattern ITEM = Pattern.compile("\\S+");

  private KnownAlignments() {}

  /**
   * Reads the lines of a file and checks that each link joins two words of its pair.
   *
   * @param pairs the test set, with white space between words
   * @throws DataException if the number of lines is not that of the pairs, or if a line holds
   *     anything but links between words of its pair
   */
  public static List<String> read(Path file, List<SentencePair> pairs) {
    List<String> lines = Lines.read(file);
    if (lines.size() != pairs.size()) {
      throw DataException.at(
          file.toString(),
          Math.min(lines.size(), pairs.size()) + 1L,
          1,
          String.format(
              Locale.ROOT,
              "found %s, expected one for each of the %s of data.test",
              Count.of(lines.size(), "line"),
              Count.of(pairs.size(), "pair")));
    }
    for (int i = 0; i < lines.size(); i++) {
      Matcher items = ITEM.matcher(lines.get(i));
      while (items.find()) {
        String problem = problem(items.group(), pairs.get(i));
        if (!problem.isEmpty()) {
          throw DataException.at(
              file.toString(),
              i + 1L,
              items.start() + 1L,
              "found '" + items.group() + "', expected " + problem);
        }
      }
    }
    return lines;
  }

  private static String problem(String item, SentencePair pair) {
    Matcher link = LINK.matcher(item);
    if (!link.matches()) {
      return "a pair of words such as 0-1, source and target counted from 0";
    }
    int lastSource = words(pair.source()) - 1;
    int lastTarget = words(pair.target()) - 1;
    return Integer.parseInt(link.group(1)) > lastSource
            || Integer.parseInt(link.group(2)) > lastTarget
        ? String.format(Locale.ROOT, "words of the pair, up to %d-%d", lastSource, lastTarget)
        : "";
  }

  /**
   * Counts the words of a line. All white space separates words, so the count is at least that of
   * the model's pipeline.
   */
  private static int words(String line) {
    return line.strip().split("[\\s\\p{Z}]+").length;
  }
}
