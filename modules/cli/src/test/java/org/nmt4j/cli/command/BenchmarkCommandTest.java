package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Checks that the benchmark prints all promised lines; does not judge the measurements. */
class BenchmarkCommandTest {
  @TempDir private Path folder;

  @Test
  void trainingAndDecoding() {
    String recipe = new TinyRun(folder).file("tiny.yaml");
    Ran ran =
        Ran.with(
            "",
            "benchmark",
            recipe,
            "--threads",
            "1",
            "--updates",
            "2",
            "--lines",
            "3",
            "--runs",
            folder.resolve("none").toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(0)).matches("start-up: \\d+\\.\\d\\d s");
    assertThat(ran.out())
        .contains(
            "a network that was not trained",
            "the source has, threads: 1\n",
            "\n  beam 5, batch 64 ")
        .containsPattern("\n  greedy, batch 1 +3 +\\d+\\.\\d\\d")
        .contains("\ntraining: 2 updates after 20, shards: ", ", threads: 1\n")
        .containsPattern("\n  source \\d+ tokens/s, target \\d+ tokens/s\n")
        .containsPattern("the same products alone, in turn with updates: \\d+ % of the time")
        .containsPattern("\n  product: few rows +\\d+\\.\\d +\\d+ +\\d+\\.\\d\n")
        .containsPattern("\n  all else, and waiting +-?\\d+\\.\\d");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void decodingAlone() {
    String recipe = new TinyRun(folder).file("tiny.yaml");
    Ran ran =
        Ran.with(
            "",
            "benchmark",
            recipe,
            "--updates",
            "0",
            "--lines",
            "1",
            "--runs",
            folder.resolve("none").toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("\n  beam 5, batch 64 ").doesNotContain("training");
  }

  @ParameterizedTest
  @CsvSource({"--lines, 0, above 0", "--lines, x, above 0", "--updates, -1, whole number"})
  void numbersHaveBounds(String option, String value, String expected) {
    Ran ran = Ran.with("", "benchmark", "recipe.yaml", option, value);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("found '" + value + "', expected a whole number", expected);
  }
}
