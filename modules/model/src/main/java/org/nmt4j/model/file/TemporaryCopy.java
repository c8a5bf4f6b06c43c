package org.nmt4j.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.nmt4j.tokenization.corpus.FileReason;

/** Copies the stream of a model into a temporary file. */
final class TemporaryCopy {
  /** The most bytes of a stream; no network's weights are that long. */
  private static final long MAX_STREAM = 1L << 34;

  private TemporaryCopy() {}

  /**
   * Copies a stream to its end.
   *
   * @return the file, which the caller deletes
   * @throws ModelFileException if the stream holds no model, is too long or fails, or if the folder
   *     for temporary files fails
   */
  static Path of(InputStream in) {
    String folder = System.getProperty("java.io.tmpdir");
    try {
      Path copy = Files.createTempFile("nmt4j", ".nmt4j");
      try {
        copy(in, copy);
        return copy;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(copy);
        throw e;
      }
    } catch (IOException e) {
      throw new ModelFileException("cannot be copied to " + folder + ": " + FileReason.of(e), e);
    }
  }

  private static void copy(InputStream in, Path to) throws IOException {
    byte[] start = in.readNBytes(2);
    if (!Arrays.equals(start, new byte[] {'P', 'K'})) {
      throw new ModelFileException("not a model file");
    }
    long left = MAX_STREAM;
    try (OutputStream out = Files.newOutputStream(to)) {
      out.write(start);
      byte[] bytes = new byte[1 << 16];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        left -= count;
        if (left < 0) {
          throw new ModelFileException("more than " + MAX_STREAM + " bytes");
        }
        out.write(bytes, 0, count);
      }
    }
  }
}
