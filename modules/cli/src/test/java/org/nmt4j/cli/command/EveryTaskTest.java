package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyTask;

/** Tests commands that take a recipe or a model of any task. */
class EveryTaskTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classification | classify  | vocabulary: 7 tokens | output: 2 labels: down up",
        "tagging        | tag       | vocabulary: 7 tokens | output: 2 labels: X Y",
        "regression     | classify  | parameters           | parameters",
        "language-model | generate  | vocabulary: 7 tokens | carried1.layer0.hidden"
      })
  void modelsAreInspectedAveragedAndUsed(String task, String command, String words, String more) {
    TinyTask tiny = new TinyTask(folder, task);
    Ran inspected = Ran.with("", "inspect", tiny.result("checkpoint.nmt4j"));
    assertThat(inspected.code()).as(inspected.err()).isZero();
    assertThat(inspected.out())
        .contains("task: " + task + "\n", words, more, "state, to go on with training:")
        .doesNotContain("\n  other ");

    String average = tiny.file("average.nmt4j").toString();
    Ran averaged =
        Ran.with(
            "", "average", tiny.result("best.nmt4j"), tiny.result("last.nmt4j"), "-o", average);
    assertThat(averaged.code()).as(averaged.err()).isZero();
    Ran used = Ran.with("1,0\n1,1 0,1\n", command, "-m", average);
    assertThat(used.code()).as(used.err()).isZero();
    assertThat(used.out()).hasLineCount(2);

    Ran translated = tiny.with("1,0\n", "translate");
    assertThat(translated.code()).isEqualTo(1);
    assertThat(translated.err())
        .endsWith(": found a model for the task " + task + ", expected translation\n")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classification | 7 | down up",
        "tagging        | 7 | X Y",
        "regression     | 0 |",
        "language-model | 7 |"
      })
  void wordsOfBothSidesAreShown(String task, int source, String target) {
    TinyTask tiny = new TinyTask(folder, task);
    Ran tokens = Ran.with("", "inspect", tiny.result("best.nmt4j"), "--vocabulary", "source");
    assertThat(tokens.out().lines()).hasSize(source);
    assertThat(tokens.code()).isEqualTo(source > 0 ? 0 : 1);
    Ran labels = Ran.with("", "inspect", tiny.result("best.nmt4j"), "--vocabulary", "target");
    if (target == null) {
      assertThat(labels.err()).endsWith(": found no vocabulary of the target\n").hasLineCount(1);
    } else {
      assertThat(labels.out().lines()).containsExactly(target.split(" "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"classification", "tagging", "regression", "language-model"})
  void checkFindsWhatIsTwice(String task) {
    TinyTask tiny = new TinyTask(folder, task);
    Ran ran = Ran.with("", "check", tiny.file("tiny.yaml").toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("recipe: 1\n").contains("task: " + task + "\n");
    assertThat(ran.err())
        .contains("train: 16 lines", "dev: warning: 16 of 16 lines are in train too: ")
        .contains("\n0 errors, 2 warnings\n");
  }

  /** Run tests the best model of a finished training; evaluate judges the run's output again. */
  @ParameterizedTest
  @ValueSource(strings = {"classification", "tagging", "regression", "language-model"})
  void recipesRunAndAreJudgedAgain(String task) {
    TinyTask tiny = new TinyTask(folder, task);
    Ran ran = tiny.run("run");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Path.of(tiny.result("results.tsv"))).isNotEmptyFile();

    String recipe = tiny.file("tiny.yaml").toString();
    Ran again =
        Ran.with("", "evaluate", "--recipe", recipe, "--runs", tiny.file("runs").toString());
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(ran.out());
    Ran nowhere =
        Ran.with("", "evaluate", "--recipe", recipe, "--runs", tiny.file("no").toString());
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.err())
        .endsWith(": no such file; run it first: nmt4j run " + recipe + "\n")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"classification", "language-model"})
  void armsAreCheckedAndPrintedOneByOne(String task) {
    TinyTask tiny = new TinyTask(folder, task);
    String arms = "arms:\n  small: {model: {dropout: 0.1}}\n  plain: {model: {dropout: 0}}\n";
    String file = tiny.write("arms.yaml", "include: tiny.yaml\n" + arms);
    Ran ran = Ran.with("", "check", file);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("(?s)---\n# arm small, seed \\d+\nrecipe: 1\n.*arm plain");
    assertThat(ran.err()).containsOnlyOnce("train: 16 lines").endsWith("0 errors, 2 warnings\n");
  }
}
