package org.nmt4j.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentListener;
import org.nmt4j.labelling.GateActivity;
import org.nmt4j.recipe.read.RecipeException;

class StateScoresTest {
  @TempDir private Path folder;

  private static GateActivity activity(double held, double kept) {
    return new GateActivity(0.5, 0.5, 0.5, held, kept);
  }

  @Test
  void forgetGateIsOfAllTokensAndOfEach() {
    assertThat(
            StateScores.forgetGate(
                List.of("a b", "", "b"),
                List.of(
                    List.of(activity(1, 1), activity(2, 1)), List.of(), List.of(activity(2, 0)))))
        .containsEntry("forget-gate", 0.4)
        .containsEntry("forget-gate@a", 1.0)
        .containsEntry("forget-gate@b", 0.25)
        .hasSize(3);
  }

  private List<String> run(String task, String target, String metric) throws Exception {
    return run(task, "a b c\nb a c c\n", target, metric);
  }

  private List<String> run(String task, String source, String target, String metric)
      throws Exception {
    Files.writeString(folder.resolve("source"), source);
    Files.writeString(folder.resolve("target"), target);
    String recipe =
        String.format(
            Locale.ROOT,
            """
            recipe: 1
            name: tiny
            task: %s
            seeds: [1, 2]
            data:
              train: {source: source, target: target}
              test: {source: source, target: target}
            tokenization: {source: {tokenizer: %s}}
            model: {embedding_size: 3, encoder: {hidden_size: 4, bidirectional: false}}
            training: {epochs: 1, early_stopping: {patience: 0}}
            evaluation: {metrics: [%s]}
            """,
            task,
            source.contains(",") ? "numbers" : "whitespace",
            metric);
    Files.writeString(folder.resolve("tiny.yaml"), recipe);
    return experiment().run(ExperimentListener.SILENT).lines();
  }

  private Experiment experiment() throws RecipeException {
    return Experiment.read(folder.resolve("tiny.yaml")).withRuns(folder.resolve("runs"));
  }

  @Test
  void gatesAreMeasuredAndDrawn() throws Exception {
    assertThat(String.join("\n", run("tagging", "x y x\ny y y x\n", "forget-gate")))
        .contains("| forget-gate: token | ", "\n| a | 0.", "\n| c | 0.", "forget-gate = 0.");
    assertThat(folder.resolve("runs/tiny/seed-1/gates.svg"))
        .content()
        .contains("Line 1: gates of the first layer", "forget ←", "kept ←");
  }

  @Test
  void gradientsAreMeasuredByLagAndPlotted() throws Exception {
    assertThat(String.join("\n", run("classification", "x\ny\n", "gradient-slope")))
        .contains("| gradient-slope: lag | ", "\n| 0 | 0.00", "\n| 2 | -", "gradient-slope = -");
    assertThat(folder.resolve("runs/tiny/groups.svg")).content().contains(">lag<");
  }

  @Test
  void gradientsOfNumbersAreMeasuredWhereverTheRunLies() throws Exception {
    assertThat(
            String.join(
                "\n",
                run(
                    "regression",
                    "0.5,1 1,0 0,0\n1,1 0,1 0.5,0 1,0\n",
                    "1\n2\n",
                    "gradient-slope")))
        .contains("\n| 0 | 0.00", "\n| 2 | ");
  }

  @Test
  void statesAreJudgedAgain() throws Exception {
    List<String> lines = run("tagging", "x y x\ny y y x\n", "forget-gate");
    assertThat(experiment().evaluateAgain(ExperimentListener.SILENT).lines()).isEqualTo(lines);
  }
}
