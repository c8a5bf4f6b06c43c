package org.nmt4j.tokenization.corpus;

import java.util.Locale;
import java.util.Optional;
import org.nmt4j.recipe.TsvColumns;

/** Reads a file whose lines are columns with tabs between them. */
final class TsvReader implements PairReader {
  private final LineReader lines;
  private final Optional<TsvColumns> columns;

  /**
   * Creates a reader.
   *
   * @param lines the file; closed with this reader
   * @param columns the columns of source and target; empty if each line has just these two columns
   */
  TsvReader(LineReader lines, Optional<TsvColumns> columns) {
    this.lines = lines;
    this.columns = columns;
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  /**
   * Returns the next pair.
   *
   * @throws DataException if the line has too few columns, or if it has more than two and no
   *     columns were chosen; the column in the message counts characters
   */
  @Override
  public SentencePair next() {
    String line = lines.next();
    return columns.isPresent() ? chosen(line, columns.get()) : both(line);
  }

  private SentencePair both(String line) {
    int tab = line.indexOf('\t');
    int secondTab = line.indexOf('\t', tab + 1);
    if (tab < 0) {
      throw malformed(
          line.length(), "a line without a tab; expected two columns: source, tab, target");
    }
    if (secondTab >= 0) {
      throw malformed(
          secondTab,
          "a second tab; expected two columns: source, tab, target; with tsv_columns: [1, 2]"
              + " further columns are left out");
    }
    return new SentencePair(line.substring(0, tab), line.substring(tab + 1));
  }

  private SentencePair chosen(String line, TsvColumns wanted) {
    String[] found = line.split("\t", wanted.least() + 1);
    if (found.length < wanted.least()) {
      throw malformed(
          line.length(),
          String.format(
              Locale.ROOT,
              "found %s columns, expected %s or more for tsv_columns: %s",
              found.length,
              wanted.least(),
              wanted));
    }
    return new SentencePair(found[wanted.source() - 1], found[wanted.target() - 1]);
  }

  private DataException malformed(int offset, String message) {
    return DataException.at(lines.name(), lines.lineNumber(), offset + 1L, message);
  }

  @Override
  public long lineNumber() {
    return lines.lineNumber();
  }

  @Override
  public void close() {
    lines.close();
  }
}
