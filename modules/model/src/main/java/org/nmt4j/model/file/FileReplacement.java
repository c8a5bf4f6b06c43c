package org.nmt4j.model.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.nmt4j.tokenization.corpus.FileReason;

/**
 * Replaces the bytes of a file in one step. The new bytes go to a temporary file in the same
 * folder, under an unused name. {@link #commit} moves the temporary file into place. Closing
 * without a commit deletes the temporary file and leaves the old file unchanged.
 *
 * <p>A replaced file keeps its mode, and its owner and group if the system allows it. For a link,
 * the file that it points to is replaced, and the link stays. Pipes, devices and open files of this
 * process are written directly.
 */
public final class FileReplacement implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  /** Temporary files to delete if the process ends before their commit. */
  private static final Set<Path> UNDERWAY = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> UNDERWAY.forEach(FileReplacement::delete)));
  }

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream out;

  private FileReplacement(Path target, Path temporary, FileChannel channel, OutputStream out) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  /** Begins to replace a file; creates its folder if it is missing. */
  public static FileReplacement of(Path file) throws IOException {
    FileTarget found = FileTarget.of(file);
    Path target = found.path();
    if (!found.isReplaced()) {
      return new FileReplacement(target, null, null, new NamingStream(found.open(), file));
    }
    Files.createDirectories(target.getParent());
    while (true) {
      String random = String.format(Locale.ROOT, "%016x", ThreadLocalRandom.current().nextLong());
      Path temporary = target.resolveSibling(target.getFileName() + "." + random + ".tmp");
      UNDERWAY.add(temporary);
      try {
        FileChannel channel = create(temporary, target);
        return new FileReplacement(
            target, temporary, channel, new NamingStream(Channels.newOutputStream(channel), file));
      } catch (FileAlreadyExistsException e) {
        UNDERWAY.remove(temporary);
      } catch (IOException e) {
        UNDERWAY.remove(temporary);
        throw named(e, file);
      }
    }
  }

  /**
   * Creates a file that will replace another. If the other file exists, only the owner can read the
   * new one until {@link #move} gives it the other's mode.
   *
   * @throws FileAlreadyExistsException if a file of this name exists
   */
  public static FileChannel create(Path file, Path target) throws IOException {
    boolean hidden = Files.exists(target) && posix(target) != null;
    FileAttribute<?>[] attributes =
        hidden
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
            : new FileAttribute<?>[0];
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
        attributes);
  }

  /**
   * Moves a file to the place of another, atomically if the file system can. The file gets the
   * other's mode, and its owner and group if the system allows it.
   */
  public static void move(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      keepMode(to, from);
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  private static void keepMode(Path old, Path fresh) throws IOException {
    PosixFileAttributeView view = posix(fresh);
    if (view == null) {
      return;
    }
    PosixFileAttributes wanted = posix(old).readAttributes();
    Set<PosixFilePermission> mode = EnumSet.noneOf(PosixFilePermission.class);
    mode.addAll(wanted.permissions());
    if (!wanted.owner().equals(view.readAttributes().owner())) {
      try {
        view.setOwner(wanted.owner());
      } catch (IOException e) {
        // Only the superuser may give a file away; otherwise the writer stays its owner.
      }
    }
    if (!wanted.group().equals(view.readAttributes().group())) {
      try {
        view.setGroup(wanted.group());
      } catch (IOException e) {
        closeToGroup(mode);
      }
    }
    view.setPermissions(mode);
  }

  /**
   * Limits the rights of the group to those of all users, since the new file has another group than
   * the old file.
   */
  private static void closeToGroup(Set<PosixFilePermission> mode) {
    for (String right : List.of("READ", "WRITE", "EXECUTE")) {
      if (!mode.contains(PosixFilePermission.valueOf("OTHERS_" + right))) {
        mode.remove(PosixFilePermission.valueOf("GROUP_" + right));
      }
    }
  }

  /** Returns the buffered stream that takes the new bytes. */
  public OutputStream out() {
    return out;
  }

  /** Moves the new bytes into the file's place. */
  public void commit() throws IOException {
    out.flush();
    if (temporary == null) {
      out.close();
      return;
    }
    channel.force(true);
    channel.close();
    try {
      move(temporary, target);
    } catch (FileSystemException e) {
      throw named(e, target);
    }
    UNDERWAY.remove(temporary);
  }

  /** Deletes the new bytes unless they were committed. */
  @Override
  public void close() throws IOException {
    if (temporary == null) {
      out.close();
      return;
    }
    channel.close();
    if (UNDERWAY.contains(temporary)) {
      Files.deleteIfExists(temporary);
      UNDERWAY.remove(temporary);
    }
  }

  /**
   * Deletes temporary files that killed processes left beside a file. No other process may write
   * the file meanwhile.
   */
  public static void deleteLeftovers(Path file) throws IOException {
    Path target = FileTarget.of(file).path();
    if (!Files.isDirectory(target.getParent())) {
      return;
    }
    try (Stream<Path> files = Files.list(target.getParent())) {
      for (Path each : files.filter(it -> isLeftover(it, target)).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static boolean isLeftover(Path file, Path target) {
    String name = file.getFileName().toString();
    String start = target.getFileName() + ".";
    return name.startsWith(start)
        && name.substring(start.length()).matches("[0-9a-f]{16}\\.tmp")
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !UNDERWAY.contains(file);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The file stays, as after a crash.
    }
  }

  /** Returns a failure that names the file in place of the temporary one. */
  private static FileSystemException named(IOException failure, Path file) {
    FileSystemException named =
        new FileSystemException(file.toString(), null, FileReason.of(failure));
    named.initCause(failure);
    return named;
  }

  /** Makes the failures of a stream name the file. */
  private static final class NamingStream extends FilterOutputStream {
    private final Path file;

    NamingStream(OutputStream out, Path file) {
      super(out);
      this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw named(e, file);
      }
    }
  }
}
