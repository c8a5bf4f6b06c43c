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
 * Reads and writes files of lines. The lines are UTF-8 and end in LF. The file is compressed if its
 * name ends in {@code .gz}. All text files of a corpus are opened by this class.
 */
public final class Lines {
  private static final String GZIP_SUFFIX = ".gz";

  private Lines() {}

  /**
   * Opens a file to read it line by line.
   *
   * @param file the file
   * @return the reader of the lines, which the caller closes
   * @throws DataException if the file does not exist, is a folder, or is not compressed though its
   *     name ends in {@code .gz}
   */
  public static LineReader open(Path file) {
    return new LineReader(bytes(file), file.toString());
  }

  /**
   * Opens a file to read its bytes. A file whose name ends in {@code .gz} is unpacked.
   *
   * @param file the file
   * @return the stream of the bytes, which the caller closes
   * @throws DataException if the file does not exist, is a folder, or is not compressed though its
   *     name ends in {@code .gz}
   */
  public static InputStream bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw new DataException(file + ": is a folder, expected a file");
    }
    if (!Files.exists(file)) {
      throw new DataException(file + ": no such file");
    }
    try {
      return unpacked(Files.newInputStream(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + FileReason.of(e), e);
    }
  }

  /**
   * Unpacks the bytes of a file if its name ends in {@code .gz}.
   *
   * @param in the bytes; closed with the returned stream
   * @param name the name of the file
   * @return the stream of the unpacked bytes
   * @throws DataException if the bytes are not compressed though the name ends in {@code .gz}
   * @throws IOException if the stream cannot be read
   */
  public static InputStream unpacked(InputStream in, String name) throws IOException {
    if (!isCompressed(name)) {
      return in;
    }
    try {
      return new GZIPInputStream(new BufferedInputStream(in), 1 << 16);
    } catch (EOFException | ZipException e) {
      in.close();
      throw new DataException(name + ": not a gzip file, though its name ends in " + GZIP_SUFFIX);
    }
  }

  /**
   * Reads all lines of a file.
   *
   * @param file the file
   * @return the lines
   * @throws DataException if the file does not exist or is not UTF-8
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
   * @param file the file, in a folder that exists
   * @return the writer, which the caller closes
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
   * @param file the file, in a folder that exists
   * @param lines the lines of the file
   */
  public static void write(Path file, Iterable<String> lines) {
    try (LineWriter writer = create(file)) {
      lines.forEach(writer::write);
    }
  }

  /** Returns whether the name of a file ends in {@code .gz}. */
  public static boolean isCompressed(Path file) {
    return isCompressed(file.getFileName().toString());
  }

  /** Returns whether the name of a file ends in {@code .gz}. */
  public static boolean isCompressed(String name) {
    return name.endsWith(GZIP_SUFFIX);
  }
}
