package org.nmt4j.tokenization.corpus;

/** Reads a file whose lines are source, tab, target. */
final class TsvReader implements ItemReader<SentencePair> {
  private final LineReader lines;

  TsvReader(LineReader lines) {
    this.lines = lines;
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  /**
   * The next pair.
   *
   * @throws DataException if the line does not have exactly two columns; the column counts
   *     characters
   */
  @Override
  public SentencePair next() {
    String line = lines.next();
    int tab = line.indexOf('\t');
    int secondTab = line.indexOf('\t', tab + 1);
    if (tab < 0) {
      throw malformed(line.length(), "a line without a tab");
    }
    if (secondTab >= 0) {
      throw malformed(secondTab, "a second tab");
    }
    return new SentencePair(line.substring(0, tab), line.substring(tab + 1));
  }

  private DataException malformed(int offset, String found) {
    return DataException.at(
        lines.name(),
        lines.lineNumber(),
        offset + 1L,
        found + "; expected two columns: source, tab, target");
  }

  @Override
  public void close() {
    lines.close();
  }
}
