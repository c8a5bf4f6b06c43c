package org.nmt4j.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nmt4j.tokenization.corpus.FileReason;

/**
 * Locks a folder against other trainings until the lock is closed or its process ends. The lock is
 * a file that names the process and that the operating system locks.
 *
 * <p>Closing the lock keeps the file, because another process may already have opened it. If the
 * lock created the folder and the folder holds no other file, closing deletes the folder.
 */
public final class FolderLock implements AutoCloseable {
  static final String NAME = "training.lock";

  /**
   * The position of the locked byte. The byte lies behind the text, because some systems prevent
   * other processes from reading a locked byte.
   */
  private static final long LOCKED_BYTE = 1L << 40;

  private static final int TRIES = 100;

  /**
   * The files that this process has locked. The process must not open them again: POSIX releases
   * all locks of a process on a file when the process closes any descriptor of the file.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final List<Path> made;
  private final Path file;
  private final FileChannel channel;
  private final Object key;

  private FolderLock(Path folder, List<Path> made, Path file, FileChannel channel, Object key) {
    this.folder = folder;
    this.made = made;
    this.file = file;
    this.channel = channel;
    this.key = key;
  }

  /**
   * Locks a folder. Creates the folder if it does not exist.
   *
   * @throws FolderInUseException if another training has locked the folder
   * @throws TrainingException if the lock cannot be written
   */
  public static FolderLock of(Path folder) {
    try {
      for (int i = 0; i < TRIES; i++) {
        try {
          return open(folder);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
          // Another process created the folder and has just deleted it.
        }
      }
      return open(folder);
    } catch (IOException e) {
      throw new TrainingException(
          "cannot write " + folder.resolve(NAME) + ": " + FileReason.of(e), e);
    }
  }

  /**
   * Returns whether a training has ever locked a folder. The file of a lock names a process, or is
   * empty if the process was killed early.
   */
  static boolean isIn(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (OWN.contains(folder.toRealPath().resolve(NAME))) {
      return true;
    }
    byte[] text;
    try (InputStream in = Files.newInputStream(file)) {
      text = in.readNBytes(100);
    }
    return new String(text, StandardCharsets.UTF_8).matches("(process \\d+)?");
  }

  /** Returns the missing folders among the folder and its parents, the innermost first. */
  private static List<Path> missing(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path each = folder.toAbsolutePath();
        each != null && !Files.exists(each);
        each = each.getParent()) {
      missing.add(each);
    }
    return missing;
  }

  private static FolderLock open(Path folder) throws IOException {
    String own = "process " + ProcessHandle.current().pid();
    List<Path> made = missing(folder);
    Files.createDirectories(folder);
    Path file = folder.toRealPath().resolve(NAME);
    if (!OWN.add(file)) {
      throw isLocked(folder, own);
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        throw isLocked(folder, Files.readString(file));
      }
      requireSize(channel.truncate(0), file);
      channel.write(ByteBuffer.wrap(own.getBytes(StandardCharsets.UTF_8)), 0);
      requireSize(channel, file);
      return new FolderLock(folder, made, file, channel, key(folder));
    } catch (IOException | RuntimeException e) {
      release(file, channel);
      throw e;
    }
  }

  /**
   * Checks that the previous holder of the lock has not deleted the file since this process opened
   * it.
   */
  private static void requireSize(FileChannel channel, Path file) throws IOException {
    if (Files.size(file) != channel.size()) {
      throw new NoSuchFileException(file.toString());
    }
  }

  /**
   * Returns the file key of the lock file, or an empty text if the file system has no file keys.
   */
  private static Object key(Path folder) throws IOException {
    Object key = Files.readAttributes(folder.resolve(NAME), BasicFileAttributes.class).fileKey();
    return key == null ? "" : key;
  }

  private static FolderInUseException isLocked(Path folder, String holder) {
    return new FolderInUseException(
        folder + ": another training is at work there (" + holder + ")");
  }

  private static void release(Path file, FileChannel channel) throws IOException {
    if (channel != null) {
      channel.close();
    }
    OWN.remove(file);
  }

  /**
   * Checks that the folder is still the one that was locked.
   *
   * @throws TrainingException if the folder or the lock was deleted, moved or replaced
   */
  public void require() {
    try {
      if (Objects.equals(key(folder), key)) {
        return;
      }
    } catch (IOException e) {
      // The folder is not there.
    }
    throw new TrainingException(
        String.format(
            Locale.ROOT,
            "%s: the folder or its %s was deleted, moved or replaced while it was in use; training"
                + " ends",
            folder,
            NAME));
  }

  /** Releases the lock. */
  @Override
  public void close() {
    try {
      if (!made.isEmpty()) {
        deleteUnused();
      }
      release(file, channel);
    } catch (IOException e) {
      throw new TrainingException("cannot close " + file + ": " + FileReason.of(e), e);
    }
  }

  private void deleteUnused() {
    try (Stream<Path> files = Files.list(folder)) {
      if (Objects.equals(key(folder), key) && files.limit(2).count() == 1) {
        Files.delete(folder.resolve(NAME));
        for (Path each : made) {
          Files.delete(each);
        }
      }
    } catch (IOException e) {
      // The file stays for the next run to lock, as after a crash.
    }
  }
}
