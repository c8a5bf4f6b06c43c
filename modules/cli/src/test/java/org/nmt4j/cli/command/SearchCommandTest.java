package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class SearchCommandTest {
  @TempDir private Path folder;
  private TinyRun tiny;

  @BeforeEach
  void write() {
    tiny = new TinyRun(folder);
  }

  private Ran search(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("search", tiny.file("tiny.yaml"), "--runs", tiny.file("runs")));
    arguments.addAll(List.of(options));
    return Ran.with("", arguments.toArray(String[]::new));
  }

  @Test
  void theBestRecipeRuns() throws IOException {
    Ran ran =
        search(
            "--over", "training.learning_rate=log:1e-3..1e-2", "--trials", "3", "--threads", "1");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("trial 3, rung 1 of 2: training.learning_rate=0.00");
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(0)).startsWith("| trial | training.learning_rate | bleu after 1 epoch");
    assertThat(lines).hasSize(2 + 3 + 1 + 3);
    String best = tiny.file("runs/tiny-search/best.yaml");
    assertThat(lines.get(8))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "nmt4j run %s --runs %s completes its training and judges it on the test set",
                best,
                tiny.file("runs/tiny-search")));
    Ran run = Ran.with("", "run", best, "--runs", tiny.file("runs/tiny-search"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("is finished in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--trials 3 | missing required option: '--over=KEY=VALUES'",
        "--over a=1,2 | one of '--budget' and '--trials' is required",
        "--over a=1,2 --budget 2 | invalid value for option '--budget': found '2', expected a time"
            + " such as 2h, 90m or 1h30m",
        "--over a=1,2 --budget 0m | invalid value for option '--budget': found '0m'",
        "--over a=1,2 --budget m | invalid value for option '--budget': found 'm'",
        "--over a=1,2 --trials 0 | invalid value for option '--trials': found '0'",
        "--over a=1,2 --trials 1 --reduction 1 | invalid value for option '--reduction': found '1',"
            + " expected a whole number above 1",
        "--over a=1,2 --trials 1 --method grid | invalid value for option '--method': found 'grid',"
            + " expected one of asha, random",
        "--over a=1,2 --trials 1 --method random --rungs 2 | '--rungs' and '--reduction' go only"
            + " with --method asha",
      })
  void aWrongCommandLineIsToldInOneLine(String options, String message) {
    Ran ran = search(options.split(" "));

    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).startsWith("nmt4j search: " + message).hasLineCount(1);
    assertThat(ran.out()).isEmpty();
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--over training.lerning_rate=0.1..0.2 | nearest is 'learning_rate'",
        "--over model.dropout=0.1,x | --over model.dropout=x: found 'x' for model.dropout,"
            + " expected",
        "--over model.dropout=0.1 | --over model.dropout=0.1: found fewer than two values",
        "--over model.dropout=0.1,0.2 --rungs 5 | --rungs 5: found a validation every 1 epoch of at"
            + " most 3 epochs",
        "--over model.dropout=0.1,0.2 --set data.dev=null | found no data.dev",
        "--over model.dropout=0.1,0.2 --set seeds=[1,2] | found a recipe with arms or seeds",
      })
  void whatCannotBeSearchedIsToldInOneLine(String options, String message) {
    Ran ran = search((options + " --trials 2").split(" "));

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).contains(message).hasLineCount(1);
    assertThat(ran.out()).isEmpty();
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void aSearchWithoutAScoreFails() {
    Ran ran =
        search(
            "--over",
            "training.divergence.loss_ratio=0.001,0.002",
            "--trials",
            "1",
            "--method",
            "random",
            "--set",
            "training.batch_size=1");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("training has diverged");
    assertThat(ran.err()).endsWith("no trial of the search has a score\n");
  }

  @Test
  void foreignFilesStay() throws IOException {
    Path mine = folder.resolve("runs/tiny-search/best.yaml");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    Ran ran = search("--over", "model.dropout=0.1,0.2", "--trials", "2", "--fresh");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith(mine + ": ").hasLineCount(1);
    assertThat(mine).hasContent("mine");
  }
}
