package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.model.Validation;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.parallel.Workers;

@Timeout(60)
class TrainerTest {
  @TempDir Path temporary;
  private int runs;

  private Run run() {
    return new Run(temporary.resolve("run" + runs++));
  }

  private static Validation scored(double score) {
    return new Validation(new Loss(1, 1, 1), Map.of("bleu", score), List.of());
  }

  private static Validation lost(double loss) {
    return new Validation(new Loss(10 * loss, 10 * loss, 10), Map.of(), List.of());
  }

  @Test
  void learns() {
    Run run = run().train(new ToyTask(8), 2, "epochs=20", "learning_rate=0.01");
    // Guessing has a loss of ln 3 = 1.10. The clouds overlap, so no loss is close to 0.
    assertThat(Double.parseDouble(run.metrics("dev_loss").get(0))).isLessThan(0.6);
  }

  @Test
  void threadsDoNotChangeABit() {
    // The network is wide enough for the optimizer to split its work.
    byte[] expected = null;
    for (int threads = 1; threads <= 3; threads++) {
      Run run = run().train(new ToyTask(9000), threads, "epochs=2", "shards=3");
      expected = expected == null ? run.bytes("last.nmt4j") : expected;
      assertThat(run.bytes("last.nmt4j")).isEqualTo(expected);
    }
  }

  @Test
  void moreShardsGiveASimilarGradient() {
    Run one = run().train(new ToyTask(8), 1, "max_updates=1", "optimizer=sgd", "shards=1");
    // A batch has 8 points, so each point has a shard of its own and 4 shards are not used.
    Run many = run().train(new ToyTask(8), 1, "max_updates=1", "optimizer=sgd", "shards=12");
    double norm = Double.parseDouble(one.metrics("gradient_norm").get(0));
    // Each shard has its own dropout, so the gradients are similar and not equal.
    assertThat(Double.parseDouble(many.metrics("gradient_norm").get(0)))
        .isCloseTo(norm, within(0.5 * norm));
  }

  @Test
  void maximumOfUpdates() {
    ToyTask task = new ToyTask(4);
    Run run = run().train(task, 1, "max_updates=7", "validate_every=3 updates");
    assertThat(run.metrics("update")).containsExactly("3", "6", "7");
    assertThat(run.metrics("epoch")).containsExactly("1", "1", "2");
    assertThat(run.state().updates).isEqualTo(7);
    assertThat(run.folder.isFinished()).isTrue();
  }

  /** An epoch has 6 batches, so its second update has the 2 that are left. */
  @Test
  void accumulatedBatchesCountAsOneUpdate() {
    Run run =
        run()
            .train(
                new ToyTask(4),
                1,
                "accumulate=4",
                "epochs=5",
                "validate_every=3 updates",
                "log_every=1");
    assertThat(run.log.get(0))
        .isEqualTo(
            "training for at most 5 epochs of 2 updates of 4 batches; validation every 3 updates");
    assertThat(run.log.get(2)).startsWith("epoch 1  update 2  ");
    assertThat(run.log.get(3)).startsWith("epoch 2  update 3  ");
    assertThat(run.metrics("update")).containsExactly("3", "6", "9", "10");
    assertThat(run.metrics("epoch")).containsExactly("2", "3", "5", "6");
    assertThat(run.state().updates).isEqualTo(10);
  }

  @Test
  void averageIsJudgedAndSavedAndTrainingGoesOnFromTheWeights() {
    String[] changes = {"learning_rate=0.05", "epochs=3", "validate_every=4 updates"};
    ToyTask plain = new ToyTask(8);
    run().train(plain, 1, changes);
    ToyTask task = new ToyTask(8);
    Run run = run().train(task, 2, with("moving_average=0.05", changes));
    float[] weights = Values.floats(task.parameters().flat());
    assertThat(weights).isEqualTo(Values.floats(plain.parameters().flat()));

    ToyTask saved = new ToyTask(8);
    try (ModelFile last = ModelFile.open(run.folder.last())) {
      last.readWeights(saved.parameters().matrices());
    }
    float[] average = Values.floats(saved.parameters().flat());
    assertThat(average).isNotEqualTo(weights);
    List<String> losses = run.metrics("dev_loss");
    assertThat(losses).hasSize(5);
    try (Workers workers = new Workers(1)) {
      double loss = saved.validate(workers).loss().mean();
      assertThat(Double.parseDouble(losses.get(4))).isCloseTo(loss, within(1e-4));
      assertThat(plain.validate(workers).loss().mean()).isNotCloseTo(loss, within(1e-3));
    }
  }

  @Test
  void maximumOfMinutes() {
    Run run = run().train(new ToyTask(4), 1, "max_minutes=0.001", "epochs=100000000");
    assertThat(run.state().updates).isPositive();
    assertThat(run.state().seconds).isGreaterThanOrEqualTo(0.06);
    assertThat(run.folder.isFinished()).isTrue();
    assertThat(run.metrics("update")).hasSizeGreaterThanOrEqualTo(1);
  }

  @Test
  void validatesByEpochsAndAtTheEnd() {
    Run run = run().train(new ToyTask(4), 1, "epochs=5", "validate_every=2 epochs");
    assertThat(run.metrics("update")).containsExactly("12", "24", "30");
    assertThat(run.metrics("epoch")).as("the epoch that follows").containsExactly("3", "5", "6");
  }

  @Test
  void stopsWithoutProgressAndKeepsTheBest() {
    double[] scores = {10, 20, 20, 19, 90};
    ToyTask task = new ToyTask(4).validated(number -> scored(scores[number]));
    Run run =
        run()
            .train(
                task,
                1,
                "validate_every=2 updates",
                "early_stopping={metric: bleu, patience: 2}",
                "keep_best=5");
    assertThat(task.validations()).isEqualTo(4);
    assertThat(run.log).contains("no progress in 2 validations: training ends");
    assertThat(run.folder.isFinished()).isTrue();
    assertThat(run.bytes("best.nmt4j")).isEqualTo(run.bytes("best-4.nmt4j"));
    assertThat(run.bytes("last.nmt4j")).isEqualTo(run.bytes("best-8.nmt4j"));
    assertThat(run.bytes("last.nmt4j")).isNotEqualTo(run.bytes("best.nmt4j"));
  }

  @Test
  void progressMayBeALowerLoss() {
    double[] losses = {3, 2, 2.5, 1, 1, 1};
    ToyTask task = new ToyTask(4).validated(number -> lost(losses[number]));
    run().train(task, 1, "validate_every=1 update", "early_stopping={metric: loss, patience: 2}");
    assertThat(task.validations()).isEqualTo(6);
  }

  @Test
  void plateauLowersTheRate() {
    double[] losses = {3, 2, 2, 2, 2.1, 1.9, 1.9, 1.9};
    ToyTask task = new ToyTask(4).validated(number -> lost(losses[number]));
    Run run =
        run()
            .train(
                task,
                1,
                "learning_rate=0.01",
                "validate_every=1 update",
                "max_updates=8",
                "schedule={type: plateau, factor: 0.5, patience: 2}");
    assertThat(run.metrics("learning_rate"))
        .extracting(Double::valueOf)
        .containsExactly(0.01, 0.01, 0.01, 0.01, 0.005, 0.005, 0.005, 0.005);
    assertThat(run.log).contains("learning rate now 0.00500", "learning rate now 0.00250");
  }

  @Test
  void keepsTheBestModels() {
    double[] scores = {1, 5, 3, 4, 2, 4};
    ToyTask task = new ToyTask(4).validated(number -> scored(scores[number]));
    Run run = run().train(task, 1, "validate_every=1 update", "max_updates=6", "keep_best=2");
    assertThat(run.files())
        .filteredOn(name -> name.startsWith("best-"))
        .containsExactly("best-2.nmt4j", "best-4.nmt4j");
  }

  @Test
  void aLossThatIsNotANumberIsNeverTheBest() {
    double[] losses = {3, 2, Double.NaN, 2.5};
    ToyTask task = new ToyTask(4).validated(number -> lost(losses[number]));
    Run run = run().train(task, 1, "validate_every=1 update", "max_updates=4", "keep_best=9");
    assertThat(run.bytes("best.nmt4j")).isEqualTo(run.bytes("best-2.nmt4j"));
  }

  @Test
  void afterALossThatIsNotANumberAnyIsBetter() {
    double[] losses = {Double.NaN, Double.NaN, 3, 4};
    ToyTask task = new ToyTask(4).validated(number -> lost(losses[number]));
    Run run = run().train(task, 1, "validate_every=1 update", "max_updates=4", "keep_best=9");
    assertThat(run.bytes("best.nmt4j")).isEqualTo(run.bytes("best-3.nmt4j"));
  }

  @Test
  void withoutADevelopmentSetTheLastIsTheBest() {
    ToyTask task = new ToyTask(4).validated(number -> Validation.NONE);
    Run run = run().train(task, 1, "validate_every=1 update", "max_updates=4", "keep_best=2");
    assertThat(run.bytes("best.nmt4j")).isEqualTo(run.bytes("last.nmt4j"));
    assertThat(run.files()).noneMatch(name -> name.startsWith("best-"));
  }

  @Test
  void updateWithoutAFiniteGradientIsLeftOut() {
    Run before = run().train(new ToyTask(8), 2, "max_updates=3");
    Run after = run().train(new ToyTask(8).brokenAt(batch -> batch == 3), 2, "max_updates=4");
    assertThat(after.bytes("last.nmt4j")).isEqualTo(before.bytes("last.nmt4j"));
    assertThat(after.log).contains("update 4 left out: the gradient's norm is NaN");
    assertThat(after.state().skipped).isEqualTo(1);
    assertThat(before.state().skipped).isZero();
  }

  @Test
  void someBrokenUpdatesDoNotEndTraining() {
    Run run = run().train(new ToyTask(8).brokenAt(batch -> batch < 5), 2, "epochs=30");
    assertThat(run.state().skipped).isEqualTo(150);
    assertThat(run.state().updates).isEqualTo(180);
  }

  @Test
  void divergedTrainingEndsWithOneLine() {
    Run run = run();
    ToyTask task = new ToyTask(8).brokenAt(batch -> true);
    assertThatThrownBy(() -> run.train(task, 2, "epochs=30"))
        .isInstanceOf(TrainingException.class)
        .hasMessageMatching("training has diverged: 20 updates in a row .* training.clip_norm");
    assertThat(run.log).hasSize(1 + 20);
  }

  @Test
  void divergenceNamesTheUpdateAndTheLastNorm() {
    Run run = run();
    ToyTask task = new ToyTask(8);
    task.brokenAt(batch -> task.epochs() > 1);
    assertThatThrownBy(() -> run.train(task, 2, "epochs=30"))
        .isInstanceOf(DivergedException.class)
        .hasMessageMatching(
            "training has diverged: 20 updates in a row up to update 26 had no finite gradient,"
                + " after one of norm \\d\\.\\d+; try a lower training.learning_rate or a"
                + " training.clip_norm");
  }

  @Test
  void infiniteLossWithAFiniteGradientIsDivergenceToo() {
    Run run = run();
    assertThatThrownBy(() -> run.train(new ToyTask(8).infinite(), 2, "epochs=30"))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("20 updates in a row up to update 20 had no finite gradient; try");
    assertThat(run.log).contains("update 1 left out: the loss is Infinity");
  }

  @Test
  void aBatchWithoutRoomIsNamed() {
    Run run = run();
    assertThatThrownBy(() -> run.train(new ToyTask(8).tooLarge(), 2))
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "out of memory in update 1, a batch of 8 source and 8 target tokens (Java heap space):"
                + " a lower training.batch_size or data.max_length helps, or NMT4J_OPTS=-Xmx8g");
  }

  @Test
  void rollsBackToALowerRateAndLearnsAfterAll() {
    Run run =
        run().train(new ToyTask(8), 2, with("divergence={action: roll-back, factor: 0.01}", WILD));
    assertThat(run.state().updates).isEqualTo(300);
    assertThat(run.state().rollBacks).isPositive();
    assertThat(run.log)
        .anyMatch(line -> line.startsWith("training has diverged: 20 updates in a row "))
        .contains("back to update 0, learning rate now 0.500");
    assertLearned(run);
  }

  @Test
  void rollsBackToALowerRateOfASchedule() {
    String[] changes = with("divergence={action: roll-back, factor: 0.01}", WILD);
    Run run = run().train(new ToyTask(8), 2, with("schedule={type: linear}", changes));
    assertThat(run.log).contains("back to update 0, learning rate now 0.498");
    assertLearned(run);
  }

  private static void assertLearned(Run run) {
    List<String> losses = run.metrics("dev_loss");
    assertThat(Double.parseDouble(losses.get(losses.size() - 1))).isLessThan(0.6);
  }

  @Test
  void rollsBackOnlySoManyTimes() {
    Run run = run();
    ToyTask task = new ToyTask(8).brokenAt(batch -> true);
    assertThatThrownBy(() -> run.train(task, 2, "epochs=30", "divergence.action=roll-back"))
        .isInstanceOf(DivergedException.class);
    assertThat(run.log).filteredOn(line -> line.startsWith("back to update 0, ")).hasSize(3);
  }

  /** A learning rate that is too high to learn anything. */
  private static final String[] WILD = {
    "epochs=50", "optimizer=sgd", "learning_rate=50", "clip_norm=0", "validate_every=100 epochs"
  };

  private static String[] with(String change, String... others) {
    String[] changes = Arrays.copyOf(others, others.length + 1);
    changes[others.length] = change;
    return changes;
  }

  @Test
  void progressLineSaysWhereTrainingIs() {
    Run run = run().train(new ToyTask(4), 1, "max_updates=9", "log_every=4");
    assertThat(run.log.get(0))
        .isEqualTo(
            "training for at most 20 epochs of 6 updates, or 9 updates in all; validation every 500"
                + " updates");
    assertThat(run.log.get(1))
        .matches(
            "epoch 1  update 4  loss \\d\\.\\d{3}  norm \\d+\\.\\d\\d  lr 0\\.0010"
                + "  source \\d+ tok/s  target \\d+ tok/s  at most \\d+:\\d\\d left");
    assertThat(run.log.get(2)).startsWith("epoch 2  update 8  ");
    assertThat(run.log.get(3)).startsWith("validation after 0:0").contains("bleu");
    assertThat(run.log.get(4)).startsWith("training took 0:0");
    assertThat(run.log).hasSize(5);
  }
}
