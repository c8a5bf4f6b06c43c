package org.nmt4j.model.vectors;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * Reads word vectors from a file in the text format of word2vec or GloVe, with or without a header,
 * or in the binary format of word2vec. A file whose name ends in {@code .gz} is decompressed.
 *
 * <p>Every row is checked, but only the wanted vectors are kept. So a file of millions of vectors
 * takes the memory of one vocabulary. If a token occurs twice, its first vector is used.
 */
public final class VectorFile {
  private static final int HEAD = 1 << 16;

  private VectorFile() {}

  /**
   * Reads the vectors of the wanted tokens.
   *
   * @param file the file
   * @param width the number of elements of each vector
   * @param wanted selects tokens; the numbers of other tokens are counted but not parsed
   * @return the vectors of the wanted tokens that the file holds
   * @throws DataException if the file is malformed, or has another width or format
   */
  public static WordVectors read(Path file, int width, Predicate<String> wanted) {
    try {
      FileFormat format;
      try (InputStream in = Lines.bytes(file)) {
        format = FileFormat.of(in.readNBytes(HEAD), file);
      }
      if (format == FileFormat.BINARY) {
        try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Lines.bytes(file), HEAD))) {
          return new BinaryVectors(in, file.toString(), width, wanted).read();
        }
      }
      try (LineReader lines = Lines.open(file)) {
        return new TextVectors(lines, width, wanted).read();
      }
    } catch (EOFException | ZipException e) {
      throw new DataException(file + ": not a complete gzip file (" + e.getMessage() + ")");
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
