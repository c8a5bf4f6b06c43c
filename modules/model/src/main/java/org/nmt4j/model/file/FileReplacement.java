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
 * New bytes for a file, which take its place at once by {@link #commit}; closed before that, the
 * file stays as it was. Until then they lie beside the file, under a name that nothing had before.
 *
 * <p>A file that is replaced keeps its mode, and its owner and group where the system allows it. A
 * link stays a link: the file that it points to is replaced. Pipes, devices and open files of this
 * process are written to directly.
 */
public final class FileReplacement implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  /** Files that are deleted when the process ends before they are whole. */
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

  /** Begins new bytes for a file; its folder is made where it is missing. */
  public static FileReplacement of(Path file) throws IOException {
    FileTarget found = FileTarget.of(file);
    Path target = found.path();
    if (!found.isReplaced()) {
      return new FileReplacement(target, null, null, new Named(found.open(), file));
    }
    Files.createDirectories(target.getParent());
    while (true) {
      String random = String.format(Locale.ROOT, "%016x", ThreadLocalRandom.current().nextLong());
      Path temporary = target.resolveSibling(target.getFileName() + "." + random + ".tmp");
      UNDERWAY.add(temporary);
      try {
        FileChannel channel = create(temporary, target);
        return new FileReplacement(
            target, temporary, channel, new Named(Channels.newOutputStream(channel), file));
      } catch (FileAlreadyExistsException e) {
        UNDERWAY.remove(temporary);
      } catch (IOException e) {
        UNDERWAY.remove(temporary);
        throw named(e, file);
      }
    }
  }

  /**
   * Creates a file that is to take another's place. Only its owner can read it, if that other file
   * exists; {@link #move} gives it the other's mode.
   *
   * @throws FileAlreadyExistsException if there is a file of this name
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
   * Puts a file in another's place, at once where the file system can, with the other's mode, and
   * its owner and group where that is allowed.
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
        // Only the superuser gives files away; the writer is the owner then.
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

  /** A group that the file did not belong to may do no more than everybody. */
  private static void closeToGroup(Set<PosixFilePermission> mode) {
    for (String what : List.of("READ", "WRITE", "EXECUTE")) {
      if (!mode.contains(PosixFilePermission.valueOf("OTHERS_" + what))) {
        mode.remove(PosixFilePermission.valueOf("GROUP_" + what));
      }
    }
  }

  /** Takes the new bytes, buffered. */
  public OutputStream out() {
    return out;
  }

  /** Puts the new bytes in the file's place. */
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

  /** Deletes the new bytes, unless they are in the file's place. */
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
   * Deletes what processes that were killed left beside a file. Nobody may write the file
   * meanwhile.
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
      // It stays, as after a crash.
    }
  }

  /** A failure that names the file, and not the one beside it. */
  private static FileSystemException named(IOException failure, Path file) {
    FileSystemException named =
        new FileSystemException(file.toString(), null, FileReason.of(failure));
    named.initCause(failure);
    return named;
  }

  /** A stream whose failures name the file. */
  private static final class Named extends FilterOutputStream {
    private final Path file;

    Named(OutputStream out, Path file) {
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
