package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.nmt4j.tokenization.corpus.ItemReader;
import org.nmt4j.tokenization.corpus.LineReader;

/** Reads the lines of a text, file by file. The first line that it returns has a given number. */
final class IndexedLines implements ItemReader<String> {
  private final LineIndex index;
  private final Configuration configuration;
  private int file;
  private LineReader lines;

  /**
   * Opens a text.
   *
   * @param file the number of the file with the first line
   * @param from the number of the first line
   */
  IndexedLines(LineIndex index, int file, long from, Configuration configuration)
      throws IOException {
    this.index = index;
    this.configuration = configuration;
    this.file = file;
    this.lines = index.open(file, from, configuration);
  }

  @Override
  public boolean hasNext() {
    while (!lines.hasNext()) {
      if (file + 1 == index.files().size()) {
        return false;
      }
      lines.close();
      file++;
      try {
        lines = index.open(file, index.files().get(file).first(), configuration);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return true;
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException("end of " + index.text().name());
    }
    return lines.next();
  }

  @Override
  public void close() {
    lines.close();
  }
}
