package org.nmt4j.spark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentListener;
import org.nmt4j.spark.LocalCluster;
import org.nmt4j.spark.job.JobException;

/** Two executor processes train what one process trains. */
@ExtendWith(LocalCluster.class)
@Timeout(120)
class TrainJobTest {
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  @TempDir private Path folder;
  private Path recipe;

  @BeforeEach
  void writeRecipe() throws IOException {
    recipe = SmallRecipe.write(folder, "translation");
  }

  private TrainJob job(String runs, String... options) {
    Stream<String> all =
        Stream.of("--recipe", recipe.toString(), "--runs", folder.resolve(runs).toString());
    return TrainJob.of(Stream.concat(all, Stream.of(options)).toArray(String[]::new));
  }

  /** Returns a stream that passes each line to a reader. */
  private PrintStream messages(Consumer<String> reader) {
    return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
      @Override
      public void println(String line) {
        lines.add(line);
        reader.accept(line);
      }
    };
  }

  private void assertSameAsAlone(String runs, String... changes) throws Exception {
    Experiment.readOneSystem(recipe, List.of(changes))
        .withRuns(folder.resolve("alone"))
        .train(ExperimentListener.SILENT);
    assertThat(SmallRecipe.contents(folder.resolve(runs)))
        .isEqualTo(SmallRecipe.contents(folder.resolve("alone")));
  }

  @Test
  void trainsTheModelOfOneProcess() throws Exception {
    job("runs", "--set", "model.dropout=0.2", "--set=training.accumulate=2")
        .run(LocalCluster.session(), messages(line -> {}));
    assertThat(lines)
        .startsWith("training in 2 processes")
        .endsWith("best model: " + folder.resolve("runs/small/best.nmt4j"))
        .anyMatch(line -> line.startsWith("epoch 1  update 2 "))
        .noneMatch(line -> line.startsWith("going on"));
    assertSameAsAlone("runs", "model.dropout=0.2", "training.accumulate=2");
  }

  /** The processes start again when Spark has started another executor. */
  @Test
  void aLostExecutorChangesNothing() throws Exception {
    boolean[] killed = new boolean[1];
    job("runs", "--workers", "2")
        .run(
            LocalCluster.session(),
            messages(
                line -> {
                  if (!killed[0] && line.contains("update 23 ")) {
                    killed[0] = true;
                    ProcessHandle.current().children().findFirst().get().destroyForcibly();
                  }
                }));
    assertThat(killed[0]).isTrue();
    assertThat(lines).anyMatch(line -> line.startsWith("going on after update "));
    assertSameAsAlone("runs");
  }

  @Test
  void aStoppedTrainingGoesOn() throws Exception {
    TrainJob stopped = job("runs", "--workers", "2");
    PrintStream messages =
        messages(
            line -> {
              if (line.contains("update 7 ")) {
                new Thread(stopped::stop).start();
              }
            });
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> stopped.run(LocalCluster.session(), messages))
        .withMessageMatching(
            "stopped and saved after update \\d+; the same command goes on in .*/runs/small");
    // Another number of processes goes on.
    job("runs", "--workers=1").run(LocalCluster.session(), messages(line -> {}));
    assertThat(lines).anyMatch(line -> line.startsWith("going on after update "));
    assertSameAsAlone("runs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --runs x                             | 2 | found no --recipe, expected one
          --recipe {R} --worker 2              | 2 | found '--worker', expected an option, nearest is '--workers'
          --recipe {R} --workers two           | 2 | --workers: found 'two', expected a whole number above 0
          --recipe {R} --workers 4             | 2 | --workers: found 4, expected at most training.shards, which is 3
          --recipe {R} --recipe {R}            | 2 | --recipe: found two values, expected one
          --recipe {R} --set training.epoch=3  | 1 | training.epoch
          --recipe {F}/none.yaml               | 1 | none.yaml
          """)
  void optionsAreChecked(String options, int code, String message) {
    String[] words =
        options.replace("{R}", recipe.toString()).replace("{F}", folder.toString()).split(" ");
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> TrainJob.of(words))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1))
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(code));
  }

  @Test
  void faultyDataIsToldInOneLine() throws IOException {
    Files.writeString(folder.resolve("train.en"), "One.\n");
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(
            () -> job("runs", "--workers=2").run(LocalCluster.session(), messages(line -> {})))
        .withMessageContaining("train.en")
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1))
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(1));
  }

  /** The page trains a recipe of the repository, which would take minutes here. */
  @Test
  void theJobTakesTheOptionsOfThePage() throws IOException {
    Path root = Path.of(System.getProperty("nmt4j.root"));
    Matcher line =
        Pattern.compile("(?m)^    \\./nmt4j spark train (\\S+) .* (--set .*)$")
            .matcher(Files.readString(root.resolve("modules/spark/README.md")));
    assertThat(line.find()).isTrue();
    List<String> words = new ArrayList<>(List.of("--recipe", root + "/" + line.group(1)));
    words.addAll(List.of(line.group(2).split(" ")));
    assertThat(TrainJob.of(words.toArray(String[]::new))).isNotNull();
  }

  /** The command line sends its options to the job. */
  @Test
  void theCommandHasTheOptionsOfTheJob() throws IOException {
    Path command =
        Path.of(System.getProperty("nmt4j.root"))
            .resolve("modules/cli/src/main/java/org/nmt4j/cli/command/SparkTrainCommand.java");
    String text = Files.readString(command);
    assertThat(TrainJob.OPTIONS)
        .allSatisfy(option -> assertThat(text).contains("add(options, \"--" + option + '"'));
    assertThat(text.split("add\\(options, \"")).hasSize(1 + TrainJob.OPTIONS.size());
  }
}
