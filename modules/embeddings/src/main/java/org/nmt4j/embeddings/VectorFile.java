package org.nmt4j.embeddings;

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
 * Reads word vectors from a file: text of word2vec, with or without its header, text of GloVe,
 * binary of word2vec; each may be {@code .gz}.
 *
 * <p>Deeplearning4j's {@code WordVectorSerializer} reads them, but not before every row was
 * checked, and of the rows only those that are wanted: a file of millions of vectors takes the
 * memory of a vocabulary. Of a token that stands there twice the first vector counts.
 */
public final class VectorFile {
  private static final int HEAD = 1 << 16;

  private VectorFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param width elements of each vector
   * @param wanted the tokens whose vectors to return; numbers of others are counted, not parsed
   * @return their vectors
   * @throws DataException if the file is malformed, of another width or another format
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
