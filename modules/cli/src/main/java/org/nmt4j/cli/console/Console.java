package org.nmt4j.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.LineWriter;

/**
 * The three standard streams of a command. Data goes to {@link #out}, everything else to {@link
 * #tell}. Text is UTF-8 in every locale, and lines end with LF on every system. Commands do not
 * close the streams.
 */
public final class Console {

  /**
   * The system property that the launcher sets if standard error is a terminal. Java itself cannot
   * find this out.
   */
  private static final String TERMINAL = "nmt4j.terminal";

  private final LineReader in;
  private final OutputStream outBytes;
  private final LineWriter out;
  private final PrintStream err;
  private final Interruption interruption;
  private final boolean terminal;
  private int shown;

  /** Creates a console on the given streams; no signal interrupts its work. */
  public Console(InputStream in, OutputStream out, OutputStream err) {
    this(in, out, err, false);
  }

  /**
   * Creates a console on the given streams; no signal interrupts its work.
   *
   * @param terminal whether {@code err} is a terminal that a person watches
   */
  public Console(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    this(in, out, err, Interruption.never(), terminal);
  }

  private Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Interruption interruption,
      boolean terminal) {
    this.in = new LineReader(in, "standard input");
    this.outBytes = new StandardOutput(out);
    this.out = new LineWriter(outBytes);
    this.err = new PrintStream(new BufferedOutputStream(err), true, StandardCharsets.UTF_8);
    this.interruption = interruption;
    this.terminal = terminal;
  }

  /**
   * Creates the console of this process. From now on, everything that libraries print on {@link
   * System#out} goes to standard error, so that it never gets into a command's data.
   *
   * @param exit ends the process with an exit code when a signal asks for it
   */
  public static Console ofProcess(IntConsumer exit) {
    Console console =
        new Console(
            StandardInput.ofProcess(),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Interruption.bySignals(exit, line -> System.err.print(line + "\n")),
            Boolean.getBoolean(TERMINAL));
    System.setOut(console.err);
    System.setErr(console.err);
    return console;
  }

  /**
   * Returns a console that shares the interruption of this one, has no input, and writes data and
   * messages to a log.
   */
  public Console toOthers(OutputStream log) {
    return new Console(InputStream.nullInputStream(), log, log, interruption, false);
  }

  /** Returns the interruption of this console, such as by Ctrl-C. */
  public Interruption interruption() {
    return interruption;
  }

  /** Returns the reader of the lines of standard input. */
  public LineReader in() {
    return in;
  }

  /** Returns standard output. It is buffered, and flushed when the command ends. */
  public LineWriter out() {
    return out;
  }

  /**
   * Writes one line for the user to standard error. Escapes characters that would move the cursor.
   */
  public synchronized void tell(String line) {
    show("");
    err.print(Quoting.printable(line) + "\n");
    err.flush();
  }

  /**
   * Returns whether standard error is a terminal that a person watches. If it is not, {@link #show}
   * does nothing.
   */
  public boolean isWatched() {
    return terminal;
  }

  /**
   * Shows text on the terminal's last line, in place of the text shown before. The text disappears
   * with the next {@link #tell}. Does nothing if standard error is no terminal.
   *
   * @param text text that is shorter than a terminal's width; empty text clears the line
   */
  public synchronized void show(String text) {
    if (terminal && (shown > 0 || !text.isEmpty())) {
      err.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
      err.print(text.isEmpty() ? "\r" : "");
      err.flush();
      shown = text.length();
    }
  }

  /**
   * Applies a change to each line of standard input and writes the results. Flushes the output
   * whenever no more input is waiting, so that the sender can wait for the answer to each line.
   */
  public void filter(UnaryOperator<String> change) {
    while (in.hasNext()) {
      out.write(change.apply(in.next()));
      if (in.mayWait()) {
        out.flush();
      }
    }
  }

  /** Returns standard output as a writer, on which the option parser prints help and version. */
  PrintWriter helpWriter() {
    return new PrintWriter(outBytes, true, StandardCharsets.UTF_8);
  }

  /** Returns standard error as a stream of text. */
  PrintStream err() {
    return err;
  }
}
