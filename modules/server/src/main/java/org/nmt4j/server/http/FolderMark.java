package org.nmt4j.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A locked file in the private folder of a process. The system unlocks it when the process ends,
 * even if the process is killed.
 */
final class FolderMark implements AutoCloseable {
  /** The beginning of the names of private folders. */
  static final String PREFIX = "nmt4j-serve-";

  private static final String NAME = "lock";

  /** The names that {@link Files#createTempDirectory} gives to private folders. */
  private static final Pattern FOLDER = Pattern.compile(Pattern.quote(PREFIX) + "[0-9]+");

  /**
   * The names of the files of a private folder: the locked file, files of {@link PrivateFolder},
   * their replacements that are not complete, and the uploads of Jetty.
   */
  private static final Pattern FILE =
      Pattern.compile(NAME + "|[0-9a-f]{48}(\\.[0-9a-f]{16}\\.tmp)?|MultiPart[0-9]+");

  /** A younger folder may be that of a process that has not locked its file yet. */
  private static final Duration YOUNG = Duration.ofSeconds(10);

  /**
   * The folders of this process. If a process opens a file twice, the system unlocks the file as
   * soon as the process closes it once. So this process must not open its own locked files again.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderMark(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Marks a folder as that of this process. */
  static FolderMark of(Path folder) throws IOException {
    OWN.add(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileLock lock = channel.lock();
    assert lock.isValid();
    return new FolderMark(folder, channel);
  }

  /**
   * Deletes the private folders of processes that have ended. Only folders beside a given folder
   * and of the same user are deleted. A folder stays if it has no locked file, if it has a file
   * that no server creates, or if it cannot be deleted.
   */
  static void deleteStale(Path folder) {
    try (Stream<Path> all = Files.list(folder.getParent())) {
      UserPrincipal user = Files.getOwner(folder);
      all.filter(each -> FOLDER.matcher(each.getFileName().toString()).matches())
          .forEach(each -> deleteIfStale(each, user));
    } catch (IOException | UncheckedIOException e) {
      // The folders that are left take room, but do no other harm.
      return;
    }
  }

  private static void deleteIfStale(Path folder, UserPrincipal user) {
    try {
      if (isStale(folder, user)) {
        delete(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      // The folder takes room, but does no other harm.
      return;
    }
  }

  private static boolean isStale(Path folder, UserPrincipal user) throws IOException {
    if (OWN.contains(folder)
        || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
      return false;
    }
    Instant changed = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
    if (changed.isAfter(Instant.now().minus(YOUNG))) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (!files.allMatch(FolderMark::isOwn)) {
        return false;
      }
    }
    Path file = folder.resolve(NAME);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return false;
    }
  }

  private static boolean isOwn(Path file) {
    return FILE.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes a folder and its files. Does nothing if the folder does not exist. */
  static void delete(Path folder) throws IOException {
    Path mark = folder.resolve(NAME);
    try (Stream<Path> files = Files.list(folder)) {
      // The mark is the last file, so that the next server can delete what an interruption leaves.
      files.filter(each -> !each.equals(mark)).forEach(PrivateFolder::delete);
      PrivateFolder.delete(mark);
      Files.delete(folder);
    } catch (NoSuchFileException e) {
      // The folder has been deleted already.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OWN.remove(folder);
  }
}
