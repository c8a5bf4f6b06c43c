package org.nmt4j.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nmt4j.tokenization.corpus.FileReason;

/**
 * Keeps other trainings out of a folder, until it is closed or its process ends in whatever way: a
 * file that the system holds locked and that names the process. The file stays, since whoever
 * deletes it may delete the next one's.
 */
public final class FolderLock implements AutoCloseable {
  static final String NAME = "training.lock";

  /** Behind what is written, so that others can read it on every system. */
  private static final long LOCKED_BYTE = 1L << 40;

  /**
   * The files that this process has locked. It must not open them again: POSIX lets go of a lock
   * when its process closes any of the file's descriptors.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder, which is made where it is missing.
   *
   * @throws TrainingException if another training has locked it, or it cannot be written to
   */
  public static FolderLock of(Path folder) {
    String own = "process " + ProcessHandle.current().pid();
    try {
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
        channel.truncate(0).write(ByteBuffer.wrap(own.getBytes(StandardCharsets.UTF_8)), 0);
      } catch (IOException | RuntimeException e) {
        release(file, channel);
        throw e;
      }
      return new FolderLock(file, channel);
    } catch (IOException e) {
      throw new TrainingException(
          "cannot write " + folder.resolve(NAME) + ": " + FileReason.of(e), e);
    }
  }

  private static TrainingException isLocked(Path folder, String holder) {
    return new TrainingException(folder + ": another training is at work there (" + holder + ")");
  }

  private static void release(Path file, FileChannel channel) throws IOException {
    if (channel != null) {
      channel.close();
    }
    OWN.remove(file);
  }

  /** Lets others in. */
  @Override
  public void close() {
    try {
      release(file, channel);
    } catch (IOException e) {
      throw new TrainingException("cannot close " + file + ": " + FileReason.of(e), e);
    }
  }
}
