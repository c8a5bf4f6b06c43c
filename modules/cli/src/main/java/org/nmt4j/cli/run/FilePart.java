package org.nmt4j.cli.run;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.tokenization.corpus.LineWriter;
import org.nmt4j.tokenization.corpus.Lines;

/** A file of lines that is not whole yet, beside its place and not compressed. */
final class FilePart implements Closeable {
  private final Path target;
  private final Path path;
  private final FileChannel channel;

  private FilePart(Path target, Path path, FileChannel channel) {
    this.target = target;
    this.path = path;
    this.channel = channel;
  }

  /** A file beside that which is named, or which a link of this name points to. */
  static Path beside(Path named, String ending) throws IOException {
    Path target = Files.exists(named) ? named.toRealPath() : named;
    return target.resolveSibling(target.getFileName() + ending);
  }

  /**
   * Opens the part of a file as it is, or a new one; the folder is made where it is missing.
   *
   * @throws CommandFailure if another process writes it
   */
  static FilePart open(Path named) throws IOException {
    Path path = beside(named, ".part");
    Files.createDirectories(path.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locks(channel)) {
      channel.close();
      throw new CommandFailure(path + ": another process writes it");
    }
    return new FilePart(beside(named, ""), path, channel);
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  long size() throws IOException {
    return channel.size();
  }

  /** Leaves only what it begins with. */
  void cut(long bytes) throws IOException {
    channel.truncate(bytes).position(bytes);
  }

  void add(List<String> lines) throws IOException {
    LineWriter writer = new LineWriter(Channels.newOutputStream(channel));
    lines.forEach(writer::write);
    writer.flush();
    channel.force(false);
  }

  /** Puts it in its place, compressed if its name says so. */
  void finish() throws IOException {
    channel.force(true);
    close();
    if (Lines.isCompressed(target)) {
      AtomicFile.write(
          target,
          out -> {
            GZIPOutputStream zip = new GZIPOutputStream(new BufferedOutputStream(out));
            Files.copy(path, zip);
            zip.finish();
            zip.flush();
          });
      Files.delete(path);
    } else {
      AtomicFile.move(path, target);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
