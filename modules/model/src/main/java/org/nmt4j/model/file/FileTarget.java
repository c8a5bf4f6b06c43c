package org.nmt4j.model.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The destination of bytes that are written to a path.
 *
 * @param path the absolute path of the file after all links; the file need not exist
 * @param descriptor the number of an open file of this process, for names such as {@code
 *     /dev/stdout} and {@code /dev/fd/3}
 */
public record FileTarget(Path path, OptionalInt descriptor) {
  /** The most links in a row; Linux has the same limit. */
  private static final int MOST_LINKS = 40;

  private static final int OUT = 1;
  private static final int ERR = 2;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern OPEN_FILES =
      Pattern.compile("/dev/fd|/proc/(?:(\\d+)(?:/task/\\d+)?)/fd");

  /**
   * Follows the links of a path.
   *
   * @throws FileSystemException if the links form a circle
   */
  public static FileTarget of(Path named) throws IOException {
    Path path = named.toAbsolutePath();
    for (int i = 0; i < MOST_LINKS; i++) {
      OptionalInt descriptor = descriptor(path);
      if (descriptor.isPresent() || !Files.isSymbolicLink(path)) {
        return new FileTarget(path, descriptor);
      }
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    throw new FileSystemException(named.toString(), null, "too many links; they may form a circle");
  }

  private static OptionalInt descriptor(Path path) throws IOException {
    Path name = path.getFileName();
    if (name == null || !NUMBER.matcher(name.toString()).matches() || !Files.exists(path)) {
      return OptionalInt.empty();
    }
    Matcher folder = OPEN_FILES.matcher(path.getParent().toRealPath().toString());
    boolean own =
        folder.matches()
            && (folder.group(1) == null
                || folder.group(1).equals(Long.toString(ProcessHandle.current().pid())));
    return own ? OptionalInt.of(Integer.parseInt(name.toString())) : OptionalInt.empty();
  }

  /** Returns whether the destination is the standard output of this process. */
  public boolean isStandardOutput() {
    return descriptor.isPresent() && descriptor.getAsInt() == OUT;
  }

  /**
   * Returns whether writing replaces the file by a new one. Pipes, devices and open files of this
   * process are written directly instead.
   */
  public boolean isReplaced() {
    return descriptor.isEmpty() && (!Files.exists(path) || Files.isRegularFile(path));
  }

  /** Opens a destination that is not replaced; keeps the bytes that it already holds. */
  OutputStream open() throws IOException {
    if (descriptor.isEmpty()) {
      return Files.newOutputStream(path, StandardOpenOption.WRITE);
    }
    return switch (descriptor.getAsInt()) {
      case OUT -> new UnclosedStream(FileDescriptor.out);
      case ERR -> new UnclosedStream(FileDescriptor.err);
      default -> Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    };
  }

  /** A stream that the whole process shares, so it is never closed. */
  private static final class UnclosedStream extends FilterOutputStream {
    UnclosedStream(FileDescriptor descriptor) {
      super(new FileOutputStream(descriptor));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
