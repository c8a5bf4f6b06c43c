package org.nmt4j.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.LineWriter;

/**
 * The three standard streams of a command, in UTF-8 whatever the locale. Data goes to {@link #out},
 * everything else to {@link #tell}; lines end at LF on every system. A command closes none of them.
 */
public final class Console {

  /**
   * The property by which the launcher says that standard error is a terminal; Java has no way to
   * ask.
   */
  private static final String TERMINAL = "nmt4j.terminal";

  private final InputStream in;
  private final OutputStream outBytes;
  private final LineWriter out;
  private final PrintStream err;
  private final Interruption interruption;
  private final boolean terminal;
  private int shown;

  /** Creates a console on streams of the caller's choice that nobody interrupts. */
  public Console(InputStream in, OutputStream out, OutputStream err) {
    this(in, out, err, false);
  }

  /**
   * Creates a console on streams of the caller's choice that nobody interrupts.
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
    this.in = in;
    this.outBytes = new StandardOutput(out);
    this.out = new LineWriter(outBytes);
    this.err = new PrintStream(new BufferedOutputStream(err), true, StandardCharsets.UTF_8);
    this.interruption = interruption;
    this.terminal = terminal;
  }

  /**
   * The streams of this process. What a library prints on {@link System#out} goes to standard error
   * from now on, so that it can never get into a command's data.
   *
   * @param exit ends the process with an exit code, when a signal asks for that
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

  /** The same without input, telling what it has to tell elsewhere. */
  public Console toOthers(OutputStream log) {
    return new Console(InputStream.nullInputStream(), log, log, interruption, false);
  }

  /** What the user's Ctrl-C comes to. */
  public Interruption interruption() {
    return interruption;
  }

  /** The lines of standard input. */
  public LineReader in() {
    return new LineReader(in, "standard input");
  }

  /** Standard output, buffered; flushed when the command ends. */
  public LineWriter out() {
    return out;
  }

  /**
   * Writes one line for the user to standard error; escapes characters that would move the cursor.
   */
  public synchronized void tell(String line) {
    show("");
    err.print(Quoting.printable(line) + "\n");
    err.flush();
  }

  /**
   * Returns whether standard error is a terminal that a person watches; otherwise {@link #show}
   * shows nothing.
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
   * Writes a line for each line of standard input. Whenever no more input is waiting the output is
   * handed on, so that a person or a program at the other end can wait for each line's answer.
   */
  public void filter(UnaryOperator<String> change) {
    LineReader lines = in();
    while (lines.hasNext()) {
      out.write(change.apply(lines.next()));
      if (isInputIdle()) {
        out.flush();
      }
    }
  }

  /** Whether standard input has nothing waiting just now. */
  public boolean isInputIdle() {
    try {
      return in.available() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input: " + e.getMessage(), e);
    }
  }

  /** Standard output as the option parser wants it, for help and version. */
  PrintWriter helpWriter() {
    return new PrintWriter(outBytes, true, StandardCharsets.UTF_8);
  }

  /** Standard error as a stream of text. */
  PrintStream err() {
    return err;
  }
}
