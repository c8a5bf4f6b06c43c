package org.nmt4j.cli.lines;

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
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.model.file.FileReplacement;
import org.nmt4j.model.file.FileTarget;
import org.nmt4j.model.file.Sha256;
import org.nmt4j.tokenization.corpus.LineWriter;
import org.nmt4j.tokenization.corpus.Lines;

/** An unfinished file of lines: {@code NAME.part}, uncompressed, beside the finished file. */
final class FilePart implements Closeable {
  /**
   * The position of the locked byte. It lies beyond the text, so that every system can read the
   * text.
   */
  private static final long LOCKED_BYTE = 1L << 40;

  private final Path target;
  private final Path path;
  private FileChannel channel;
  private MessageDigest digest = Sha256.digest();
  private long bytes;

  /** Creates an object for the part of a file; opens and creates no file. */
  FilePart(Path named) throws IOException {
    this.target = FileTarget.of(named).path();
    this.path = beside(named, ".part");
  }

  /**
   * Returns the path of a file beside a target.
   *
   * @param named the target, or a link to it
   * @param ending the ending that is appended to the target's name
   */
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
   * Creates the part on disk, and its folder if it is missing.
   *
   * @throws CommandFailure if another process has created the part meanwhile
   */
  void create() throws IOException {
    Files.createDirectories(target.getParent());
    try {
      channel = FileReplacement.create(path, target);
    } catch (FileAlreadyExistsException e) {
      throw inUse();
    }
    lock();
  }

  /**
   * Opens an existing part.
   *
   * @throws CommandFailure if another process writes the part
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
      // Another thread of this process counts as another process.
    }
    close();
    throw inUse();
  }

  private CommandFailure inUse() {
    return new CommandFailure(path + ": another process writes it");
  }

  /**
   * Returns whether the part is the file that the state describes, and still begins with the
   * described bytes.
   */
  boolean holds(PartState.Written written) throws IOException {
    if (written.bytes() == 0) {
      return channel.size() == 0 || !key().isEmpty() && key().equals(written.file());
    }
    return channel.size() >= written.bytes()
        && Sha256.hex(digest(written.bytes())).equals(written.sha256());
  }

  /** Returns whether an earlier process has moved this part to the place of the finished file. */
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
   * Returns the digest of the first {@code size} bytes. This method reads through the locked
   * channel: POSIX releases a lock when the process closes any other descriptor of the file.
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

  /** Returns the description of the bytes written so far. */
  PartState.Written contents() throws IOException {
    return new PartState.Written(key(), bytes, Sha256.hexSoFar(digest));
  }

  /** Cuts the part to its first {@code size} bytes. */
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

  /**
   * Moves the part to the place of the finished file, and compresses it if that file's name says
   * so. Does nothing if the part is not open.
   */
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
