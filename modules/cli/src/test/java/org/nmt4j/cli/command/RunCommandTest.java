package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class RunCommandTest {

  @TempDir private static Path folder;
  private static TinyRun tiny;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
  }

  @Test
  void aFinishedRunIsTranslatedAgainWithAnotherSearch() throws IOException {
    assertThat(tiny.run("run").code()).isZero();
    long longest = longestOutput();
    byte[] model = Files.readAllBytes(tiny.result("best.nmt4j"));
    Ran ran = tiny.run("run", "decoding.beam_size=3", "decoding.max_length={factor: 0, plus: 1}");

    assertThat(ran.err()).contains("is finished in").contains("translated 4 lines", ", beam 3\n");
    assertThat(ran.code()).isZero();
    // The recipe now limits translations to the shortest length.
    assertThat(longestOutput()).isLessThan(longest / 2);
    assertThat(Files.readAllBytes(tiny.result("best.nmt4j"))).isEqualTo(model);
  }

  @Test
  void withoutDevTheLastModelIsTheBest() throws IOException {
    Ran ran = tiny.run("train", "name=blind", "data.dev=null");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("no data.dev: training runs to its last epoch, and best.nmt4j is the last model");
    Path blind = folder.resolve("runs/blind");
    assertThat(blind.resolve("best.nmt4j")).hasSameBinaryContentAs(blind.resolve("last.nmt4j"));
  }

  @Test
  void whatIsExpectedMayChange() {
    Ran ran = tiny.run("run", "expect.bleu='>= 101'");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).endsWith(" (required >= 101)\n").contains("FAIL bleu = ");
    assertThat(tiny.run("run", "expect.bleu='>= 0'").code()).isZero();
  }

  @Test
  void aLineOfTheOutputIsWrittenForEachOfTheTestSet() throws IOException {
    String source = tiny.write("other.de", "Hund\n\nKatze\n");
    String target = tiny.write("other.en", "dog\n\ncat\n");
    Ran ran = tiny.run("run", "data.test={source: '" + source + "', target: '" + target + "'}");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(tiny.result("test.output.txt"))).hasLineCount(3);
  }

  @Test
  void whatTrainingReadsMayNotChange() {
    Ran ran = tiny.run("run", "training.epochs=4");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            String.format(
                    Locale.ROOT,
                    "%s was begun with another recipe: it had 'training.epochs: 3', now it is",
                    tiny.result(""))
                + " 'training.epochs: 4'; --fresh begins anew, --accept-changes goes on\n");
  }

  @Test
  void changesAreAcceptedOnDemand(@TempDir Path own) throws IOException {
    TinyRun changing = new TinyRun(own);
    assertThat(changing.run("train").code()).isZero();
    Ran refused = changing.run("train", "training.epochs=5", "training.clip_norm=2");
    assertThat(refused.err())
        .contains(
            "it had 'training.clip_norm: 1.0', now it is 'training.clip_norm: 2.0', and so on for"
                + " training.epochs; --fresh begins anew, --accept-changes goes on\n");
    Ran accepted =
        changing.runWith("--accept-changes", "train", "training.epochs=5", "training.clip_norm=2");

    assertThat(accepted.code()).as(accepted.err()).isZero();
    assertThat(accepted.err()).contains("going on after update 9\n", "15 updates: ");
    assertThat(changing.run("train", "training.epochs=5", "training.clip_norm=2").err())
        .contains("training of tiny is finished");
  }

  @Test
  void freshDeletesNothingWhereAnythingElseLies(@TempDir Path own) throws IOException {
    TinyRun run = new TinyRun(own);
    assertThat(run.run("train").code()).isZero();
    Path thesis = Files.writeString(run.result("thesis.txt"), "my thesis");
    byte[] model = Files.readAllBytes(run.result("best.nmt4j"));
    Ran refused = run.runWith("--fresh", "run", "seed=7");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).hasLineCount(1).startsWith(thesis + ": is not a file of a run");
    assertThat(thesis).hasContent("my thesis");
    assertThat(Files.readAllBytes(run.result("best.nmt4j"))).isEqualTo(model);
    Files.delete(thesis);
    Ran fresh = run.runWith("--fresh", "train", "seed=7");
    assertThat(fresh.code()).as(fresh.err()).isZero();
    assertThat(Files.readAllBytes(run.result("best.nmt4j"))).isNotEqualTo(model);
  }

  @Test
  void aFolderOfTheUsersIsNotMixedWithARun(@TempDir Path own) throws IOException {
    Path mine = Files.createDirectory(own.resolve("tiny"));
    TinyRun run = new TinyRun(mine);
    Path samples = Path.of(run.write("samples.txt", "my samples"));
    for (String option : new String[] {"--threads=1", "--fresh"}) {
      for (String command : new String[] {"run", "train"}) {
        Ran refused = Ran.with("", command, run.file("tiny.yaml"), "--runs", own + "", option);
        assertThat(refused.code()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).hasLineCount(1).startsWith(mine.toString());
      }
    }
    assertThat(samples).hasContent("my samples");
    try (var files = Files.list(mine)) {
      assertThat(files).hasSize(6);
    }
  }

  @Test
  void changedDataIsNamed(@TempDir Path own) throws IOException {
    TinyRun run = new TinyRun(own);
    assertThat(run.run("run").code()).isZero();
    Path train = Path.of(run.file("train.de"));
    List<String> lines = new ArrayList<>(Files.readAllLines(train));
    Collections.rotate(lines, 1);
    Files.write(train, lines);
    Ran refused = run.run("run");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            run.result("")
                + " was begun with other data: data.train.source, train.de, has changed; --fresh"
                + " begins anew, --accept-changes goes on\n");
    assertThat(run.run("train", "training.epochs=4").err()).contains("'training.epochs: 3'");
    Ran judged =
        Ran.with("", "evaluate", "--recipe", run.file("tiny.yaml"), "--runs", run.file("runs"));
    assertThat(judged.err()).contains("data.train.source, train.de, has changed");
    Ran accepted = run.runWith("--accept-changes", "train", "training.epochs=4");
    assertThat(accepted.code()).as(accepted.err()).isZero();
    assertThat(run.run("train", "training.epochs=4").err()).contains("is finished");
    Files.writeString(Path.of(run.file("dev.en")), "One\nTwo\nThree\nFour\n");
    Ran onceMore = run.runWith("--accept-changes", "train", "training.epochs=4");
    assertThat(onceMore.code()).as(onceMore.err()).isZero();
    assertThat(run.run("train", "training.epochs=4").err()).contains("is finished");
  }

  private static long longestOutput() throws IOException {
    return Files.readAllLines(tiny.result("test.output.txt")).stream()
        .mapToInt(String::length)
        .max()
        .orElseThrow();
  }
}
