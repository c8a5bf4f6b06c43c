package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyTask;

class LabellingCommandTest {
  private static final String LINES = "1,0 0,1\n\n0,1\n1,1 1,0 1,1 0,1\n9,9\n";

  @TempDir private static Path folder;
  private static TinyTask classification;
  private static TinyTask tagging;
  private static TinyTask regression;

  @BeforeAll
  static void train() throws IOException {
    classification = task("classification");
    tagging = task("tagging");
    regression = task("regression");
  }

  private static TinyTask task(String name) throws IOException {
    return new TinyTask(Files.createDirectory(folder.resolve(name)), name);
  }

  private static TinyTask of(String command) {
    return command.equals("tag") ? tagging : classification;
  }

  @Test
  void everyLineHasOneLabel() {
    Ran ran = classification.with(LINES, "classify");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).matches("(up|down)\n\n(up|down)\n(up|down)\n(up|down)\n");
  }

  @Test
  void everyTokenHasOneTag() {
    Ran ran = tagging.with(LINES, "tag");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).matches("[XY] [XY]\n\n[XY]\n[XY] [XY] [XY] [XY]\n[XY]\n");
  }

  @Test
  void aRegressionModelGivesNumbers() {
    Ran ran = regression.with(LINES, "classify");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).hasSize(5);
    assertThat(ran.out().lines().filter(line -> !line.isEmpty()))
        .hasSize(4)
        .allMatch(line -> Double.isFinite(Double.parseDouble(line)));
    Ran broken = regression.with("1,0\n1,0 2\n", "classify");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err())
        .isEqualTo(
            "standard input:2:5: found the step '2', expected 2 numbers with commas between"
                + " them\n");
  }

  @ParameterizedTest
  @CsvSource({"classify", "tag"})
  void filesBecomeFilesWhateverTheBatchesAndThreads(String command) {
    TinyTask task = of(command);
    String expected = task.with(LINES, command).out();
    String one = task.write("one", LINES);
    String none = task.write("none", "");
    Path out = task.file("out-" + command);

    assertThat(
            task.with(
                "", command, one, none, "-o", out + "", "--batch-size", "1", "--threads", "1"))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(out.resolve("one")).hasContent(expected);
    assertThat(out.resolve("none")).isEmptyFile();
    assertThat(task.with("", command, one, "--batch-size", "2", "--threads", "2").out())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"classify", "tag"})
  void nothingThatIsReadIsReplaced(String command) {
    TinyTask task = of(command);
    String one = task.write("kept", LINES);
    Ran ran = task.with("", command, one, "-o", one);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("nmt4j " + command + ": --output " + one + " would replace INPUT " + one)
        .hasLineCount(1);
    assertThat(Path.of(one)).hasContent(LINES);
  }

  @Test
  void aModelOfAnotherTaskIsNamed() {
    assertThat(tagging.with(LINES, "classify"))
        .isEqualTo(
            new Ran(
                1,
                "",
                tagging.result("best.nmt4j")
                    + ": found a model for the task tagging, expected classification or"
                    + " regression\n"));
    assertThat(regression.with(LINES, "tag").err())
        .endsWith(": found a model for the task regression, expected tagging\n")
        .hasLineCount(1);
  }
}
