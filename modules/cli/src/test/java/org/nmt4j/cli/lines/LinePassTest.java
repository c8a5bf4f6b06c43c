package org.nmt4j.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.cli.console.Console;

class LinePassTest {
  private static final long WINDOW = 100;

  @Test
  void readsWholeWindowsOfAnInputThatIsThere() throws IOException {
    assertThat(windows(bytes("line\n".repeat(250)))).containsExactly(100, 100, 50);
  }

  @Test
  void beginsWithTheLinesThatAreThere() throws IOException {
    // A sequence tells the available bytes of its first stream alone, as if the next were to come.
    InputStream inParts =
        new SequenceInputStream(bytes("one\ntwo\nthr"), bytes("ee\nfour\nfive\n"));
    assertThat(windows(inParts)).containsExactly(2, 3);
  }

  /** Returns the number of lines of each window. */
  private static List<Integer> windows(InputStream in) throws IOException {
    var results = new ByteArrayOutputStream();
    Console console = new Console(in, results, OutputStream.nullOutputStream());
    List<Integer> windows = new ArrayList<>();
    List<String> all = new ArrayList<>();
    new LinePass(console, WINDOW, true)
        .run(
            console.in(),
            null,
            (lines, first) -> {
              windows.add(lines.size());
              all.addAll(lines);
              return new LineWork.Result(lines);
            });
    console.out().flush();
    assertThat(results.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(all);
    return windows;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
