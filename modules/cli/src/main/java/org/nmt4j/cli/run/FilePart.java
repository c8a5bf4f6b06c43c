package org.nmt4j.cli.run;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.model.file.FileReplacement;
import org.nmt4j.model.file.FileTarget;
import org.nmt4j.model.file.Sha256;
import org.nmt4j.tokenization.corpus.LineWriter;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * A file of lines that is not whole yet: {@code NAME.part}, beside its place and not compressed.
 */
final class FilePart implements Closeable {
  /** Behind what is written, so that it can be read on every system. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final Path target;
  private final Path path;
  private FileChannel channel;
  private MessageDigest digest = Sha256.digest();
  private long bytes;

  /** The part of a file, which is not opened yet. */
  FilePart(Path named) throws IOException {
    this.target = FileTarget.of(named).path();
    this.path = beside(named, ".part");
  }

  /** A file beside that which is named, or which a link of this name points to. */
  static Path beside(Path named, String ending) throws IOException {
    Path target = FileTarget.of(named).path();
    Path beside = target.resolveSibling(target.getFileName() + ending);
    return named.toAbsolutePath().equals(target)
        ? named.resolveSibling(beside.getFileName())
        : beside;
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  boolean isOpen() {
    return channel != null;
  }

  /**
   * Creates the part; the folder is made where it is missing.
   *
   * @throws CommandFailure if another process was faster
   */
  void create() throws IOException {
    Files.createDirectories(target.getParent());
    try {
      channel = FileReplacement.create(path, target);
    } catch (FileAlreadyExistsException e) {
      throw isWritten();
    }
    lock();
  }

  /**
   * Opens a part that is there.
   *
   * @throws CommandFailure if another process writes it
   */
  void open() throws IOException {
    channel =
        FileChannel.open(
            path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    lock();
  }

  private void lock() throws IOException {
    try {
      if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process is another process to the user.
    }
    close();
    throw isWritten();
  }

  private CommandFailure isWritten() {
    return new CommandFailure(path + ": another process writes it");
  }

  /** Whether it is the file that an earlier process noted, with what that process wrote in it. */
  boolean holds(PartState.Written written) throws IOException {
    if (written.bytes() == 0) {
      return channel.size() == 0 || !key().isEmpty() && key().equals(written.file());
    }
    return channel.size() >= written.bytes()
        && Sha256.hex(digest(written.bytes())).equals(written.sha256());
  }

  /** Whether the file in its place is what an earlier process made of this part. */
  boolean isInPlace(PartState.Written written) throws IOException {
    if (exists() || !Files.isRegularFile(target)) {
      return false;
    }
    MessageDigest found = Sha256.digest();
    try (InputStream in = new DigestInputStream(Lines.bytes(target), found)) {
      return in.transferTo(OutputStream.nullOutputStream()) == written.bytes()
          && Sha256.hex(found).equals(written.sha256());
    }
  }

  /**
   * The digest of the first bytes. They are read through the channel that holds the lock: POSIX
   * lets go of a lock when its process closes any other descriptor of the file.
   */
  private MessageDigest digest(long size) throws IOException {
    MessageDigest digests = Sha256.digest();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long read = 0;
    while (read < size) {
      buffer.clear().limit((int) Math.min(size - read, buffer.capacity()));
      int count = channel.read(buffer, read);
      if (count < 0) {
        break;
      }
      digests.update(buffer.flip());
      read += count;
    }
    return digests;
  }

  private String key() throws IOException {
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    return key == null ? "" : key.toString();
  }

  /** What is in it. */
  PartState.Written written() throws IOException {
    try {
      return new PartState.Written(key(), bytes, Sha256.hex((MessageDigest) digest.clone()));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }

  /** Leaves only what it begins with. */
  void cut(long size) throws IOException {
    digest = digest(size);
    bytes = size;
    channel.truncate(size).position(size);
  }

  void add(List<String> lines) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    LineWriter writer = new LineWriter(text);
    lines.forEach(writer::write);
    writer.flush();
    byte[] added = text.toByteArray();
    Channels.newOutputStream(channel).write(added);
    channel.force(false);
    digest.update(added);
    bytes += added.length;
  }

  /** Puts it in its place, compressed if its name says so, unless it is there already. */
  void finish() throws IOException {
    if (channel == null) {
      return;
    }
    channel.force(true);
    if (Lines.isCompressed(target)) {
      AtomicFile.write(
          target,
          out -> {
            GZIPOutputStream zip = new GZIPOutputStream(new BufferedOutputStream(out));
            Channels.newInputStream(channel.position(0)).transferTo(zip);
            zip.finish();
            zip.flush();
          });
      Files.delete(path);
      FileReplacement.deleteLeftovers(target);
    } else {
      FileReplacement.move(path, target);
    }
    close();
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
