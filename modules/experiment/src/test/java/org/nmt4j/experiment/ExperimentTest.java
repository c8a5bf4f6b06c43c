package org.nmt4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.experiment.evaluation.TestScores;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.training.ForeignFileException;
import org.nmt4j.training.StoppedException;
import org.nmt4j.training.ValidationResult;

/** Trains, evaluates and compares systems from Java without a console. */
class ExperimentTest {
  private static final String RECIPE =
      """
      recipe: 1
      name: tiny
      task: classification
      data:
        train: {source: source, target: target}
        dev: {source: source, target: target}
        test: {source: source, target: target}
      tokenization: {source: {tokenizer: whitespace}}
      model: {embedding_size: 4, encoder: {hidden_size: 4}}
      training: {epochs: 3, validate_every: 1 epoch}
      evaluation: {metrics: [accuracy]}
      expect: {accuracy: ">= 0"}
      """;

  @TempDir private Path folder;

  /** Keeps all reports. */
  private static final class Reports implements ExperimentListener {
    private final List<String> lines = new ArrayList<>();
    private final List<Long> validated = new ArrayList<>();
    private final List<String> evaluated = new ArrayList<>();

    @Override
    public synchronized void progress(String line) {
      lines.add(line);
    }

    @Override
    public synchronized void validated(String system, ValidationResult result) {
      assertThat(system).isIn("tiny", "small-1", "wide-1");
      assertThat(result.loss()).isPositive();
      assertThat(result.scores()).containsKey("accuracy");
      validated.add(result.updates());
    }

    @Override
    public synchronized void evaluated(String system, TestScores scores) {
      assertThat(scores.values()).containsKey("accuracy");
      evaluated.add(system);
    }
  }

  @BeforeEach
  void writeData() throws IOException {
    Files.writeString(folder.resolve("source"), "a b\nb c\nc a\n");
    Files.writeString(folder.resolve("target"), "x\ny\nx\n");
  }

  private Experiment experiment(String recipe) throws RecipeException, IOException {
    return Experiment.read(written(recipe)).withRuns(folder.resolve("runs"));
  }

  private Path written(String recipe) throws IOException {
    return Files.writeString(folder.resolve("tiny.yaml"), recipe);
  }

  @Test
  void reportsValidationsAndScores() throws Exception {
    Reports reports = new Reports();
    ExperimentResult result = experiment(RECIPE).withVersion("9.9").run(reports);
    assertThat(result.verdict().passed()).isTrue();
    assertThat(result.lines()).last().asString().startsWith("PASS accuracy = ");
    assertThat(reports.validated).containsExactly(1L, 2L, 3L);
    assertThat(reports.evaluated).containsExactly("tiny");
    assertThat(reports.lines).isNotEmpty();
    assertThat(folder.resolve("runs/tiny/best.nmt4j")).exists();
  }

  @Test
  void comparesArms() throws Exception {
    Reports reports = new Reports();
    ExperimentResult result =
        experiment(
                RECIPE
                    + """
                    seeds: [1]
                    arms:
                      small: {model: {encoder: {hidden_size: 2}}}
                      wide: {model: {encoder: {hidden_size: 6}}}
                    """)
            .run(reports);
    assertThat(reports.evaluated).containsExactlyInAnyOrder("small-1", "wide-1");
    assertThat(reports.validated).hasSize(6);
    assertThat(result.report().arms()).extracting(ArmResult::name).containsExactly("small", "wide");
    assertThat(result.lines()).anyMatch(line -> line.startsWith("| small | 1 |"));
  }

  @Test
  void aBaselineNeedsNoTestSet() throws Exception {
    String recipe =
        RECIPE
            .replace("  test: {source: source, target: target}\n", "")
            .replace("expect: {accuracy: \">= 0\"}\n", "");
    ExperimentResult result =
        experiment(recipe + "arms: {majority: {baseline: majority}}\n")
            .run(ExperimentListener.SILENT);
    assertThat(result.report().arms().get(0).metrics()).isEmpty();
  }

  /** A seed that diverged has no accuracy, and the mean of the others is not that of the arm. */
  @Test
  void aMetricThatASeedLacksFailsItsExpectation() throws Exception {
    Recipe recipe = RecipeReader.load(written(RECIPE), List.of()).recipe();
    List<TestScores> scores =
        List.of(
            new TestScores(List.of(), Map.of("accuracy", 90.0, "diverged", 0.0)),
            new TestScores(List.of(), Map.of("diverged", 1.0)));
    ExperimentReport report =
        ExperimentReport.of(
            recipe, List.of(new ArmResult("", List.of(1L, 2L), scores, recipe.expect())));
    assertThat(report.verdict().passed()).isFalse();
    assertThat(report.verdict().lines())
        .contains("FAIL accuracy = not measured (required >= 0)", "diverged = 0.50");
    assertThat(report.table()).last().asString().contains("90.00 of 1 seed");
  }

  @Test
  void goesOnAfterAnotherThreadStopsIt() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Experiment experiment = experiment(RECIPE);
    Reports reports = new Reports();
    ExperimentListener stopping =
        new ExperimentListener() {
          @Override
          public void progress(String line) {}

          @Override
          public void validated(String system, ValidationResult result) {
            Thread other = new Thread(() -> stop.set(true));
            other.start();
            try {
              other.join();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }
        };
    assertThatThrownBy(() -> experiment.withStop(stop::get).run(stopping))
        .isInstanceOf(StoppedException.class);
    experiment.run(reports);
    assertThat(reports.validated).containsExactly(2L, 3L);
  }

  @Test
  void evaluatesAgain() throws Exception {
    ExperimentResult first = experiment(RECIPE).run(ExperimentListener.SILENT);
    ExperimentResult again =
        experiment(RECIPE.replace(">= 0", "> 100")).evaluateAgain(ExperimentListener.SILENT);
    assertThat(again.scores()).isEqualTo(first.scores());
    assertThat(again.verdict().passed()).isFalse();
  }

  @Test
  void refusesToReplaceAForeignFile() throws Exception {
    Path foreign = Files.createDirectories(folder.resolve("runs/tiny")).resolve("best.nmt4j");
    Files.writeString(foreign, "mine");
    assertThatThrownBy(() -> experiment(RECIPE).run(ExperimentListener.SILENT))
        .isInstanceOf(ForeignFileException.class);
    assertThat(foreign).hasContent("mine");
  }

  @Test
  void refusesAChangedRecipe() throws Exception {
    experiment(RECIPE).run(ExperimentListener.SILENT);
    assertThatThrownBy(
            () ->
                experiment(RECIPE.replace("hidden_size: 4", "hidden_size: 5"))
                    .run(ExperimentListener.SILENT))
        .isInstanceOf(ExperimentException.class)
        .hasMessageContaining("was begun with another recipe");
  }

  @Test
  void trainsOnlyOneSystem() throws Exception {
    assertThat(experiment(RECIPE).train(ExperimentListener.SILENT))
        .isEqualTo(folder.resolve("runs/tiny/best.nmt4j"))
        .exists();
    Experiment arms = experiment(RECIPE + "seeds: [1, 2]\n");
    assertThatThrownBy(() -> arms.train(ExperimentListener.SILENT))
        .isInstanceOf(IllegalStateException.class);
  }
}
