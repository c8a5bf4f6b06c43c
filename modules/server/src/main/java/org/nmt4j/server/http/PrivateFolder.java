package org.nmt4j.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A folder in the system's temporary folder that only the user of this process can read. {@link
 * #close} deletes it. The names of its files are random and never come from a client.
 */
public final class PrivateFolder implements AutoCloseable {
  private static final int NAME_BYTES = 24;

  private final Path path;
  private final FolderMark mark;
  private final SecureRandom random = new SecureRandom();

  /**
   * Creates the folder, and deletes the folders of killed processes of the same user.
   *
   * @throws IOException if the folder cannot be created
   */
  public PrivateFolder() throws IOException {
    path = Files.createTempDirectory(FolderMark.PREFIX);
    mark = FolderMark.of(path);
    FolderMark.deleteStale(path);
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
    try {
      mark.close();
      FolderMark.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
