package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.parallel.Workers;

@Timeout(60)
class LearningRateFinderTest {
  @TempDir Path folder;

  private RateCurve run(LearningRateFinder finder, ToyTask task, int threads, String... changes) {
    try (Workers workers = new Workers(threads)) {
      return finder.run(task, Settings.of(folder, changes), Run.SEED, workers);
    }
  }

  @Test
  void theRateRisesExponentially() {
    LearningRateFinder finder = new LearningRateFinder(1e-6, 0.01, 5);
    RateCurve curve = run(finder, new ToyTask(4), 1);
    assertThat(curve.diverged()).isFalse();
    double[] expected = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2};
    for (int i = 0; i < 5; i++) {
      assertThat(curve.steps().get(i).rate()).isCloseTo(expected[i], within(1e-9 * expected[i]));
    }
  }

  @Test
  void theFirstLossesAreSmoothedWithoutABias() {
    RateCurve curve = run(new LearningRateFinder(1e-6, 1e-5, 2), new ToyTask(4), 1);
    RateStep first = curve.steps().get(0);
    RateStep second = curve.steps().get(1);
    assertThat(first.smoothed()).isCloseTo(first.loss(), within(1e-12));
    double mean = (0.98 * first.loss() + second.loss()) / 1.98;
    assertThat(second.smoothed()).isCloseTo(mean, within(1e-12));
  }

  @Test
  void gradientDescentDivergesAtAHighRateAndLearnsBelow() {
    LearningRateFinder finder = new LearningRateFinder(1e-4, 1e4, 100);
    RateCurve curve = run(finder, new ToyTask(8), 2, "optimizer=sgd", "clip_norm=0");
    assertThat(curve.diverged()).isTrue();
    assertThat(curve.steps()).hasSizeBetween(50, 99);
    assertThat(curve.steepest()).isPresent();
    assertThat(curve.tenthOfLowest().orElseThrow()).isBetween(0.01, 10.0);
  }

  @Test
  void threadsDoNotChangeABit() {
    LearningRateFinder finder = new LearningRateFinder(1e-5, 1, 20);
    RateCurve one = run(finder, new ToyTask(9000), 1, "shards=3");
    assertThat(run(finder, new ToyTask(9000), 3, "shards=3")).isEqualTo(one);
  }

  @Test
  void aGradientThatIsNotFiniteEndsTheTest() {
    LearningRateFinder finder = new LearningRateFinder(1e-5, 1, 20);
    RateCurve curve = run(finder, new ToyTask(4).brokenAt(batch -> batch == 3), 1);
    assertThat(curve.diverged()).isTrue();
    assertThat(curve.steps()).hasSize(3);
    RateCurve none = run(finder, new ToyTask(4).brokenAt(batch -> true), 1);
    assertThat(none).isEqualTo(new RateCurve(List.of(), true));
    assertThat(none.steepest()).isEmpty();
    assertThat(none.tenthOfLowest()).isEmpty();
  }

  @Test
  void aBatchWithoutRoomIsNamed() {
    LearningRateFinder finder = new LearningRateFinder(1e-5, 1, 20);
    assertThatThrownBy(() -> run(finder, new ToyTask(8).tooLarge(), 2))
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith("out of memory in update 1, a batch of 8 source and 8 target");
  }
}
