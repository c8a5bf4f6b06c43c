package org.nmt4j.cli.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Standard input of the process. If it is closed, reading fails with a clear message. */
final class StandardInput extends FilterInputStream {
  private static final String CLOSED =
      "it is closed; give a file with < FILE, or no lines with < /dev/null";

  private final boolean isClosed;

  /**
   * Creates the stream.
   *
   * @param isClosed whether standard input was closed and another file has taken its descriptor
   */
  StandardInput(InputStream in, boolean isClosed) {
    super(in);
    this.isClosed = isClosed;
  }

  static StandardInput ofProcess() {
    return new StandardInput(
        System.in, isOfJava(Path.of("/proc/self/fd/0"), Path.of(System.getProperty("java.home"))));
  }

  /**
   * Returns whether a descriptor is a file of the Java installation. If standard input is closed,
   * the JVM opens one of its own files under that descriptor. The check needs {@code /proc} of
   * Linux; on other systems only the launcher in {@code sh} prevents the case.
   */
  static boolean isOfJava(Path descriptor, Path java) {
    try {
      return descriptor.toRealPath().startsWith(java.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public int read() throws IOException {
    requireOpen();
    try {
      return in.read();
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    requireOpen();
    try {
      return in.read(bytes, offset, length);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public int available() throws IOException {
    return isClosed ? 0 : in.available();
  }

  private void requireOpen() throws IOException {
    if (isClosed) {
      throw new IOException(CLOSED);
    }
  }

  static IOException explained(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Bad file descriptor") ? new IOException(CLOSED, failure) : failure;
  }
}
