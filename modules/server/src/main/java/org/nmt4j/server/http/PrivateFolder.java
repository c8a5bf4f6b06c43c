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
 * A folder in the system's temporary folder that only the user of this process can read. {@link
 * #close} deletes it. The names of its files are random and never come from a client.
 */
public final class PrivateFolder implements AutoCloseable {
  private static final int NAME_BYTES = 24;

  private final Path path;
  private final SecureRandom random = new SecureRandom();

  /**
   * Creates the folder.
   *
   * @throws IOException if the folder cannot be created
   */
  public PrivateFolder() throws IOException {
    path = Files.createTempDirectory("nmt4j-serve-");
  }

  Path path() {
    return path;
  }

  /** Returns the path of a new file with a name that cannot be guessed. The file is not created. */
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
      // The folder has been deleted already.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
