package org.nmt4j.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.nmt4j.cli.console.Console;

/**
 * The result of a command that ran in this process.
 *
 * @param code the exit code
 * @param out the text on standard output
 * @param err the text on standard error
 */
public record Ran(int code, String out, String err) {

  /** Runs a command on a console and returns its exit code. */
  public static int on(Console console, String... arguments) {
    return Main.run(console, arguments);
  }

  /** Runs a command with a text on standard input. */
  public static Ran with(String input, String... arguments) {
    return with(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  /** Runs a command with bytes on standard input. */
  public static Ran with(byte[] input, String... arguments) {
    return with(new ByteArrayInputStream(input), arguments);
  }

  /** Runs a command with a stream as standard input. */
  public static Ran with(InputStream input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new Console(input, out, err), arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
