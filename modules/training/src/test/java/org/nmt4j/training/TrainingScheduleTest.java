package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests over which updates, or which time, the schedule of a training goes. */
@Timeout(60)
class TrainingScheduleTest {
  @TempDir Path temporary;
  private Run run;

  @BeforeEach
  void create() {
    run = new Run(temporary.resolve("run"));
  }

  @Test
  void spansAllEpochs() {
    String[] changes = {
      "learning_rate=0.01",
      "epochs=10",
      "validate_every=12 updates",
      "schedule={type: linear, warmup_updates: 20 %, minimum_learning_rate: 0.001}"
    };
    run.train(new ToyTask(4), 1, changes);
    assertThat(run.log.get(0))
        .isEqualTo(
            "training for at most 10 epochs of 6 updates; validation every 12 updates; the schedule"
                + " of the learning rate spans 60 updates");
    assertThat(run.metrics("learning_rate"))
        .extracting(Double::valueOf)
        .containsExactly(0.01, 0.00775, 0.0055, 0.00325, 0.001);
  }

  @Test
  void endsAtTheMaximumOfUpdates() {
    String[] changes = {
      "learning_rate=0.01",
      "max_updates=20",
      "max_minutes=60",
      "accumulate=2",
      "validate_every=5 updates",
      "schedule={type: cosine, minimum_learning_rate: 0}"
    };
    run.train(new ToyTask(4), 1, changes);
    assertThat(run.log.get(0)).endsWith("; the schedule of the learning rate spans 20 updates");
    assertThat(run.log.get(1)).startsWith("training.max_minutes may end training before");
    assertThat(run.metrics("learning_rate"))
        .extracting(Double::valueOf)
        .containsExactly(0.00854, 0.005, 0.00146, 0.0);
  }

  @Test
  void endsWithTheTime() {
    String[] changes = {
      "learning_rate=0.01",
      "epochs=1000000",
      "max_minutes=0.005",
      "validate_every=100 updates",
      "early_stopping={patience: 0}",
      "schedule={type: linear, decay_over: minutes, minimum_learning_rate: 0.001}"
    };
    run.train(new ToyTask(4), 1, changes);
    assertThat(run.log.get(0)).endsWith(" updates or 0.005000 minutes");
    List<Double> rates = run.metrics("learning_rate").stream().map(Double::valueOf).toList();
    assertThat(rates).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(1);
    assertThat(rates.get(0)).isBetween(0.001, 0.01);
    assertThat(rates.get(rates.size() - 1)).isEqualTo(0.001);
  }

  @Test
  void ofFixedLengthAddsNothingToTheState() {
    String schedule = "schedule={type: cosine, decay_updates: 7}";
    run.train(new ToyTask(4), 1, "max_updates=7", schedule);
    assertThat(run.log.get(0)).endsWith("; validation every 500 updates");
    assertThat(run.state().updatesOfEpoch).isZero();
    assertThat(run.state().toText()).doesNotContain("updates_of_epoch");
  }
}
