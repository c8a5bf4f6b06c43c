package org.nmt4j.documents.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Keeps a stream open when a library closes it: {@link #close} only flushes. If the stream cannot
 * be written, its exception is kept, because some libraries swallow it or wrap it.
 */
public final class KeptOpen extends FilterOutputStream {
  private IOException failure;

  public KeptOpen(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int each) throws IOException {
    write(new byte[] {(byte) each}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  /**
   * Checks that all bytes were written.
   *
   * @throws IOException the exception of the stream, if it had one
   */
  public void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
