package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;
import org.nmt4j.cli.TinyTask;

/** Tests the scores of lines by a language model. */
class ScoreTextTest {
  private static final String TEXT = "1,0 0,1\n\nnever 1,1\n1,0\n";

  @TempDir private static Path folder;
  private static TinyTask model;

  @BeforeAll
  static void train() {
    model = new TinyTask(folder, "language-model");
  }

  @Test
  void aNumberForEachLineAndTheirSumAtTheEnd() {
    Ran ran = model.with(TEXT, "score");
    assertThat(ran.code()).as(ran.err()).isZero();
    double[] numbers = ran.out().lines().mapToDouble(Double::parseDouble).toArray();
    assertThat(numbers).hasSize(4);
    assertThat(ran.err()).startsWith("4 lines, 9 tokens, 1 of them unknown: log-probability -");
    double sum = Double.parseDouble(ran.err().replaceAll("(?s).*log-probability |,.*", ""));
    assertThat(Arrays.stream(numbers).sum()).isCloseTo(sum, within(1e-3));
    String file = model.write("text", TEXT);
    assertThat(model.with("", "score", file, "--batch-size", "1", "--threads", "1")).isEqualTo(ran);
  }

  @Test
  void wordsStandInColumns() {
    String[] columns =
        model.with(TEXT, "score", "--words").out().lines().toList().get(2).split("\t");
    assertThat(columns[1]).isEqualTo("never 1,1 </s>");
    double sum = Arrays.stream(columns[2].split(" ")).mapToDouble(Double::parseDouble).sum();
    assertThat(sum).isCloseTo(Double.parseDouble(columns[0]), within(1e-5));
  }

  @Test
  void noLinesAreNoError() {
    assertThat(model.with("", "score")).isEqualTo(new Ran(0, "", "0 lines\n"));
  }

  @Test
  void eachKindOfModelHasItsFiles() {
    String text = model.write("some", TEXT);
    assertThat(model.with("", "score", text, text))
        .isEqualTo(
            new Ran(
                1,
                "",
                model.result("best.nmt4j")
                    + ": found a model for the task language-model, expected translation\n"));
    TinyRun translation = new TinyRun(folder.resolve(""));
    assertThat(translation.run("train", "training.epochs=1", "name=other").code()).isZero();
    String other = translation.file("runs/other/best.nmt4j");
    Ran ran = Ran.with(TEXT, "score", "-m", other);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("nmt4j score: a translation model scores two files, 'SOURCE' and 'TARGET' (see")
        .hasLineCount(1);
  }
}
