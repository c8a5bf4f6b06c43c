package org.nmt4j.spark.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentListener;
import org.nmt4j.spark.ExecutorKiller;
import org.nmt4j.spark.LocalCluster;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.training.FolderLock;

/** Runs recipes on two executor processes and in this process. */
@ExtendWith(LocalCluster.class)
class RunJobTest {
  private static final String RECIPE =
      """
      recipe: 1
      name: tiny
      data:
        train: {source: train.de, target: train.en}
        dev: {source: train.de, target: train.en}
        test: {source: train.de, target: train.en}
      tokenization: {source: {tokenizer: whitespace}, target: {tokenizer: whitespace}}
      model: {embedding_size: 8, encoder: {hidden_size: 8}, decoder: {hidden_size: 8}}
      training: {epochs: 40, batch_size: 4, batch_type: sentences, validate_every: 10 epochs, learning_rate: 0.01}
      seeds: [1, 2]
      arms:
        small:
        both: {ensemble: small}
        gru: {model: {encoder: {cell: gru}}}
        greedy: {decoding: {beam_size: 1}}
      """;

  private final SparkSession spark = LocalCluster.session();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path recipe;

  @BeforeEach
  void writeRecipe() throws IOException {
    recipe = write("tiny.yaml", RECIPE);
    write("train.de", "Der Hund schläft .\nDie Katze schläft nicht .\n".repeat(8));
    write("train.en", "The dog sleeps .\nThe cat does not sleep .\n".repeat(8));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void run(String... options) {
    RunJob.of(options).run(spark, printer(out), printer(messages));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private void runOnTheCluster() {
    out.reset();
    run("--recipe", recipe.toString(), "--runs", folder.resolve("cluster").toString());
  }

  private String results(String runs) throws IOException {
    return Files.readString(folder.resolve(runs).resolve("tiny/results.tsv"));
  }

  private FileTime written(String system) throws IOException {
    return Files.getLastModifiedTime(
        folder.resolve("cluster/tiny").resolve(system).resolve("best.nmt4j"));
  }

  /** An executor is killed when the first of four trainings has ended. */
  @Test
  void trainingsOnTheClusterHaveTheScoresOfTrainingsHere() throws Exception {
    List<String> expected =
        Experiment.read(recipe)
            .withRuns(folder.resolve("here"))
            .run(ExperimentListener.SILENT)
            .lines();
    ExecutorKiller killer = new ExecutorKiller(1);
    spark.sparkContext().addSparkListener(killer);
    runOnTheCluster();
    spark.sparkContext().removeSparkListener(killer);
    assertThat(killer.hasKilled()).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(expected);
    assertThat(results("cluster")).isEqualTo(results("here"));
    assertThat(messages.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.contains(" in "))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactlyInAnyOrder(
            "small-1", "greedy-1", "small-2", "greedy-2", "gru-1", "gru-2", "both-ensemble");

    FileTime before = written("gru-2");
    runOnTheCluster();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(expected);
    assertThat(written("gru-2")).isEqualTo(before);
  }

  /** This process holds the folder for the first seconds. */
  @Test
  void aTaskWaitsForItsFolder() throws IOException {
    Path plain = write("plain.yaml", RECIPE.substring(0, RECIPE.indexOf("seeds:")));
    FolderLock lock = FolderLock.of(folder.resolve("cluster/tiny"));
    CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(lock::close);
    run("--recipe", plain.toString(), "--runs", folder.resolve("cluster").toString());
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("another training is at work there");
  }

  @Test
  void whatCannotRunIsNamed() throws IOException {
    Path faulty = write("faulty.yaml", RECIPE.replace("cell: gru", "cell: gro"));
    Path other = write("other.yaml", RECIPE.replace("gru:", "more:"));
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> run("--recipe", faulty.toString(), "--runs", folder + "/faulty"))
        .withMessageContaining("faulty.yaml:")
        .withMessageContaining("found 'gro'");
    write("train.en", "The dog sleeps .\n");
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> run("--recipe=" + other, "--set", "name=a", "--runs", folder + "/other"))
        .withMessageContaining("train.en")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(1));
    assertThatExceptionOfType(JobException.class)
        .isThrownBy(() -> run("--runs", "x"))
        .withMessage("found no --recipe, expected one");
  }
}
