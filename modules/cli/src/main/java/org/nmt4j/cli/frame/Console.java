package org.nmt4j.cli.frame;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The three standard streams of a command, in UTF-8 whatever the locale. Data goes to {@link #out},
 * everything else to {@link #err}; lines end at LF on every system.
 */
public final class Console {

  private final InputStream in;
  private final Writer out;
  private final PrintStream err;

  /** Streams of a caller's choice; a command never closes them. */
  public Console(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(new StandardOutput(out), StandardCharsets.UTF_8), 1 << 16);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /**
   * The streams of this process. What a library prints on {@link System#out} goes to standard error
   * from now on, so that it can never get into a command's data.
   */
  public static Console ofProcess() {
    Console console =
        new Console(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err));
    System.setOut(console.err);
    System.setErr(console.err);
    return console;
  }

  /** Standard input, as bytes: who reads it decodes it. */
  public InputStream in() {
    return in;
  }

  /** Standard output, buffered; flushed when the command ends. */
  public Writer out() {
    return out;
  }

  /** Standard error, flushed at every line. */
  public PrintStream err() {
    return err;
  }

  /** Writes one line of data. */
  public void print(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** Writes one line for the user's eyes to standard error. */
  public void tell(String line) {
    err.print(line + "\n");
  }
}
