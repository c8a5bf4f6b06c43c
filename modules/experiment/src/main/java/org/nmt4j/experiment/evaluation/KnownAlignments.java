package org.nmt4j.experiment.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.PharaohLinks;

/** Reads the known alignments of a test set. The line of a pair holds links such as {@code 0-1}. */
public final class KnownAlignments {
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
      PharaohLinks.read(file.toString(), i + 1L, lines.get(i), pairs.get(i));
    }
    return lines;
  }
}
