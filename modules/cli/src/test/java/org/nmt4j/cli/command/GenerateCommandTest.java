package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyTask;

class GenerateCommandTest {
  private static final String BEGINNINGS = "1,0\n\nnever seen\n\n0,1 1,1\n";

  @TempDir private static Path folder;
  private static TinyTask model;

  @BeforeAll
  static void train() {
    model = new TinyTask(folder, "language-model");
  }

  @Test
  void eachLineBeginsAsItsInput() {
    Ran ran = model.with(BEGINNINGS, "generate");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(5);
    assertThat(ran.out()).matches("1,0.*\n.*\nnever seen.*\n.*\n0,1 1,1.*\n");
  }

  @Test
  void linesAreWrittenFromNothing() {
    Ran ran = model.with("not read\n", "generate", "--lines", "7", "--max-length", "3");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).hasSize(7).allMatch(line -> line.split(" ").length <= 3);
    assertThat(model.with("\n".repeat(7), "generate", "--max-length", "3")).isEqualTo(ran);
    Path out = model.file("written");
    String[] options = {"--lines", "7", "--max-length", "3", "-o", out.toString()};
    assertThat(model.with("", "generate", options)).isEqualTo(new Ran(0, "", ""));
    assertThat(out).hasContent(ran.out());
  }

  @Test
  void aLineComesFromSeedNumberAndBeginningAlone() {
    String[] one = {"--batch-size", "1", "--threads", "1", "--seed", "5"};
    String[] other = {"--batch-size", "3", "--threads", "2", "--seed", "5"};
    String expected = model.with(BEGINNINGS, "generate", one).out();
    assertThat(model.with(BEGINNINGS, "generate", other).out()).isEqualTo(expected);
    assertThat(model.with(BEGINNINGS, "generate", "--seed", "6").out()).isNotEqualTo(expected);
    assertThat(model.with("x\n\n", "generate", one).out().lines().toList().get(1))
        .isEqualTo(expected.lines().toList().get(1));
  }

  /** With one token to choose from, the output does not depend on the seed. */
  @Test
  void oneTokenToDrawFromLeavesNoChance() {
    Ran first = model.with("", "generate", "--lines", "3", "--top-k", "1", "--seed", "1");
    assertThat(first.out().lines().distinct()).hasSize(1);
    assertThat(model.with("", "generate", "--lines", "3", "--top-p", "1e-9", "--seed", "2"))
        .isEqualTo(first);
    assertThat(model.with("", "generate", "--lines", "3", "--temperature", "1e-3", "--seed", "3"))
        .isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--temperature 0 | found 0.0 for temperature, expected a number > 0",
        "--top-k -1      | found -1 for top-k, expected an integer >= 0",
        "--top-p 1.5     | found 1.5 for top-p, expected a number > 0 and <= 1",
        "--max-length 0  | found 0 for max-length, expected an integer >= 1",
        "--lines 0       | invalid value for option '--lines': found '0', expected a whole",
        "--lines 2 text  | '--lines' goes only without 'INPUT'"
      })
  void wrongOptionsAreOneLine(String options, String message) {
    Ran ran = model.with("", "generate", options.split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("nmt4j generate: " + message).hasLineCount(1);
  }
}
