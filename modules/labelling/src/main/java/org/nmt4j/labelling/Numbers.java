package org.nmt4j.labelling;

import java.util.List;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/** Lines of steps with spaces between them, each of numbers with commas between them. */
final class Numbers {
  private Numbers() {}

  /**
   * The steps of a line.
   *
   * @param width how many numbers a step has; 0 for as many as the first
   * @param file what an error calls the text
   * @throws DataException if there are other numbers of them, or one is none
   */
  static float[][] steps(String line, int width, String file, long number) {
    List<String> tokens = SpacedTokens.split(line);
    float[][] steps = new float[tokens.size()][];
    int from = 0;
    for (int i = 0; i < steps.length; i++) {
      from = line.indexOf(tokens.get(i), from);
      String[] parts = tokens.get(i).split(",", -1);
      int wanted = width > 0 ? width : steps[0] == null ? parts.length : steps[0].length;
      if (parts.length != wanted) {
        throw DataException.at(
            file,
            number,
            from + 1L,
            "found the step '%s', expected %d numbers with commas between them"
                .formatted(tokens.get(i), wanted));
      }
      steps[i] = new float[wanted];
      for (int j = 0; j < wanted; j++) {
        steps[i][j] = (float) parse(parts[j], file, number, from + 1L);
      }
      from += tokens.get(i).length();
    }
    return steps;
  }

  /** A number by itself. */
  static double parse(String text, String file, long line, long column) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The same problem as a number that is not finite.
    }
    throw DataException.at(file, line, column, "found '" + text + "', expected a number");
  }
}
