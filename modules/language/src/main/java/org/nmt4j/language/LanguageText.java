package org.nmt4j.language;

import java.nio.file.Path;
import java.util.List;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;

/** Reads the text of a language model. Blank lines of the file are left out. */
public final class LanguageText {
  private LanguageText() {}

  /**
   * Reads a text.
   *
   * @return the lines that are not blank
   * @throws DataException if all lines are blank
   */
  public static List<String> read(CorpusFiles files) {
    Path file = files.paths().get(0);
    List<String> lines = Lines.read(file).stream().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw DataException.at(file.toString(), 1, 1, "found no text, expected lines of it");
    }
    return lines;
  }

  /** Returns the number of characters of some lines, where the end of a line counts as one. */
  public static long characters(List<String> lines) {
    return lines.stream().mapToLong(line -> line.codePointCount(0, line.length()) + 1).sum();
  }
}
