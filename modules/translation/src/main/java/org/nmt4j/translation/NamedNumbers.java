package org.nmt4j.translation;

import java.util.List;
import java.util.Locale;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;

/**
 * Writes and reads a text of a model file that holds numbers: a name, a space and a number on each
 * line.
 */
final class NamedNumbers {
  private final LineReader lines;

  /** Creates a reader of such a text. */
  NamedNumbers(LineReader lines) {
    this.lines = lines;
  }

  /** Returns the text of as many numbers as names. */
  static String toText(List<String> names, List<Object> numbers) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(names.get(i)).append(' ').append(numbers.get(i)).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads the number of the next line.
   *
   * @param least the least number that is allowed
   * @param greatest the greatest number that is allowed
   * @throws DataException if the line is missing, or has another name or no such number
   */
  double next(String name, double least, double greatest) {
    String line = lines.hasNext() ? lines.next() : "";
    String start = name + " ";
    if (line.startsWith(start)) {
      try {
        double value = Double.parseDouble(line.substring(start.length()));
        if (value >= least && value <= greatest) {
          return value;
        }
      } catch (NumberFormatException e) {
        // The exception below names the expected number.
      }
    }
    throw error(String.format(Locale.ROOT, "found '%s', expected '%sNUMBER'", line, start));
  }

  /**
   * Checks that no line is left.
   *
   * @throws DataException if there is one
   */
  void end() {
    if (lines.hasNext()) {
      lines.next();
      throw error("found a line, expected the end");
    }
  }

  private DataException error(String message) {
    return DataException.at(lines.name(), lines.lineNumber(), 1, message);
  }
}
