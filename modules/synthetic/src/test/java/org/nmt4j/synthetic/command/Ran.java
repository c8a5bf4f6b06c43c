package org.nmt4j.synthetic.command;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.nmt4j.cli.console.Console;

/** The result of a command line: the exit code, and the text on both streams. */
record Ran(int code, String out, String err) {

  static Ran with(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        SynthesizeCommand.run(new Console(InputStream.nullInputStream(), out, err), arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
