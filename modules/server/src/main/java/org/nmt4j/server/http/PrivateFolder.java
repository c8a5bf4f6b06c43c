package org.nmt4j.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A folder among the temporary files that only the user of this process can read. It is deleted at
 * the end. No name comes from a client.
 */
public final class PrivateFolder implements AutoCloseable {
  private static final int NAME_BYTES = 24;

  private final Path path;
  private final SecureRandom random = new SecureRandom();

  /**
   * Creates the folder.
   *
   * @throws IOException if it cannot be created
   */
  public PrivateFolder() throws IOException {
    path = Files.createTempDirectory("nmt4j-serve-");
  }

  Path path() {
    return path;
  }

  /** Returns the path of a new file, whose name cannot be guessed. The file does not exist yet. */
  public Path newFile() {
    byte[] name = new byte[NAME_BYTES];
    random.nextBytes(name);
    return path.resolve(HexFormat.of().formatHex(name));
  }

  /** Deletes a file, if it exists. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the folder and its files. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.list(path)) {
      files.forEach(PrivateFolder::delete);
      Files.delete(path);
    } catch (NoSuchFileException e) {
      // Somebody has deleted the folder already.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
