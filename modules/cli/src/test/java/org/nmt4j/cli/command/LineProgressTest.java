package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.console.Console;

class LineProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong time = new AtomicLong(5);

  @TempDir private Path folder;

  private Console console(boolean terminal) {
    return new Console(
        InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, terminal);
  }

  /** Reads four lines, and works for 2 s on the first two and for 1 s on the others. */
  private String pass(Console console, OptionalLong total) {
    try (LineProgress lines =
        new LineProgress(List.of("a", "b", "c", "d").iterator(), total, console, time::get)) {
      lines.next();
      assertThat(lines.hasNext()).isTrue();
      lines.next();
      time.addAndGet(2_000_000_000L);
      assertThat(lines.hasNext()).isTrue();
      lines.next();
      console.tell("a warning");
      lines.next();
      time.addAndGet(1_000_000_000L);
      assertThat(lines.hasNext()).isFalse();
    }
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void isRewrittenInPlace() {
    String first = "0 of 200 lines";
    String second = "2 of 200 lines, 1 lines/s, 3:18 left";
    String third = "4 of 200 lines, 1 lines/s, 2:27 left";
    assertThat(pass(console(true), OptionalLong.of(200)))
        .isEqualTo(
            "\r"
                + first
                + "\r"
                + second
                + "\r"
                + " ".repeat(second.length())
                + "\ra warning\n"
                + "\r"
                + third
                + "\r"
                + " ".repeat(third.length())
                + "\r");
  }

  @Test
  void saysWhatIsKnown() {
    assertThat(pass(console(true), OptionalLong.empty()))
        .startsWith("\r0 lines\r2 lines, 1 lines/s\r")
        .doesNotContain("left");
  }

  @Test
  void nothingIsShownWhereNobodyWatches() {
    assertThat(pass(console(false), OptionalLong.of(200))).isEqualTo("a warning\n");
  }

  @Test
  void linesOfFilesAreCounted() throws IOException {
    assertThat(LineProgress.count(write("a.txt", ""))).hasValue(0);
    assertThat(LineProgress.count(write("b.txt", "x\ny\n"))).hasValue(2);
    assertThat(LineProgress.count(write("c.txt", "x\n\ny"))).hasValue(3);
    assertThat(LineProgress.count(write("d.gz", "x\n"))).isEmpty();
    assertThat(LineProgress.count(folder)).isEmpty();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
