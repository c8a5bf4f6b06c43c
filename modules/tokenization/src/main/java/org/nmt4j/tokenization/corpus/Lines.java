package org.nmt4j.tokenization.corpus;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Files of lines: UTF-8, LF, compressed if the name ends in {@code .gz}. Every text file of a
 * corpus passes through here.
 */
public final class Lines {
  private static final String GZIP_SUFFIX = ".gz";

  private Lines() {}

  /**
   * Opens a file to read it line by line.
   *
   * @param file the file
   * @return its lines; to be closed
   * @throws DataException if there is no such file or it is not what its name says
   */
  public static LineReader open(Path file) {
    return new LineReader(bytes(file), file.toString());
  }

  /**
   * Opens a file to read its bytes, unpacked if its name says that it is compressed.
   *
   * @param file the file
   * @return its bytes; to be closed
   * @throws DataException if there is no such file or it is not what its name says
   */
  public static InputStream bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw new DataException(file + ": is a folder, expected a file");
    }
    if (!Files.exists(file)) {
      throw new DataException(file + ": no such file");
    }
    try {
      InputStream in = Files.newInputStream(file);
      return isCompressed(file) ? decompress(in, file) : in;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + FileReason.of(e), e);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its lines
   * @throws DataException if there is no such file or it is not UTF-8
   */
  public static List<String> read(Path file) {
    try (LineReader reader = open(file)) {
      List<String> lines = new ArrayList<>();
      reader.forEachRemaining(lines::add);
      return lines;
    }
  }

  /**
   * Creates a file, or empties it, to write it line by line.
   *
   * @param file the file; its folder is there
   * @return the writer; to be closed
   */
  public static LineWriter create(Path file) {
    try {
      OutputStream out = Files.newOutputStream(file);
      return new LineWriter(isCompressed(file) ? new GZIPOutputStream(out) : out);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + FileReason.of(e), e);
    }
  }

  /**
   * Writes a file.
   *
   * @param file the file; its folder is there
   * @param lines what it will hold
   */
  public static void write(Path file, Iterable<String> lines) {
    try (LineWriter writer = create(file)) {
      lines.forEach(writer::write);
    }
  }

  /** Whether the name of a file says that it is compressed. */
  public static boolean isCompressed(Path file) {
    return file.getFileName().toString().endsWith(GZIP_SUFFIX);
  }

  private static InputStream decompress(InputStream in, Path file) throws IOException {
    try {
      return new GZIPInputStream(new BufferedInputStream(in), 1 << 16);
    } catch (EOFException | ZipException e) {
      in.close();
      throw new DataException(file + ": not a gzip file, though its name ends in " + GZIP_SUFFIX);
    }
  }
}
