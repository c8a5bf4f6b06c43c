package org.nmt4j.cli.frame;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Standard input of the process, which says so when it is closed. */
final class StandardInput extends FilterInputStream {
  private static final String CLOSED =
      "it is closed; name a file, or give no lines with < /dev/null";

  private final boolean isClosed;

  /**
   * The stream of the process.
   *
   * @param isClosed whether another file stands in the place of standard input
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
   * Whether a descriptor is a file of the Java installation: the JVM opened it when standard input
   * was closed. Only Linux tells; the launcher keeps it from happening anywhere.
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
