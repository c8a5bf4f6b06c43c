package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that ends anywhere and goes on is the run that did not end. */
@Timeout(60)
class ResumeTest {
  private static final String[] CHANGES = {
    "epochs=5",
    "learning_rate=0.1",
    "validate_every=4 updates",
    "log_every=1",
    "keep_best=2",
    "schedule={type: plateau, factor: 0.5, patience: 1}"
  };

  @TempDir Path temporary;

  /** The dropped updates make the optimiser's count differ from the loop's. */
  private static ToyTask task() {
    return new ToyTask(8).brokenAt(batch -> batch == 2);
  }

  /** Ends the run as a crash would, at the first line from the {@code number}th on. */
  private static Consumer<String> crashAt(int number) {
    int[] lines = {0};
    return line -> {
      if (++lines[0] == number) {
        throw new IllegalStateException("power failure");
      }
    };
  }

  @Test
  void goesOnBitForBit() {
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, CHANGES);
    int lines = whole.log.size();
    int crashesAtValidation = 0;
    for (int line = 1; line < lines; line += line < 4 ? 1 : 6) {
      Run broken = new Run(temporary.resolve("broken" + line));
      Consumer<String> crash = crashAt(line);
      assertThatThrownBy(() -> broken.train(task(), 1, crash, CHANGES)).hasMessage("power failure");
      crashesAtValidation += whole.log.get(line - 1).startsWith("validation") ? 1 : 0;
      broken.train(task(), 2, CHANGES);
      assertSame(broken, whole, "run that crashed at line " + line);
    }
    assertThat(crashesAtValidation).isPositive();
  }

  private static void assertSame(Run found, Run expected, String name) {
    assertThat(found.files()).as(name).isEqualTo(expected.files());
    for (String file : expected.files()) {
      if (file.startsWith("best") || file.startsWith("last")) {
        assertThat(found.bytes(file)).as(name + ": " + file).isEqualTo(expected.bytes(file));
      }
    }
    for (String column : new String[] {"update", "epoch", "dev_loss", "train_loss", "bleu"}) {
      assertThat(found.metrics(column)).as(name).isEqualTo(expected.metrics(column));
    }
    assertThat(found.metrics("learning_rate")).isEqualTo(expected.metrics("learning_rate"));
    TrainingState state = found.state();
    state.seconds = expected.state().seconds;
    assertThat(state.toText()).as(name).isEqualTo(expected.state().toText());
  }

  @Test
  void finishedRunStaysAsItIs() {
    Run run = new Run(temporary.resolve("run")).train(task(), 1, CHANGES);
    byte[] checkpoint = run.bytes("checkpoint.nmt4j");
    run.log.clear();
    run.train(task(), 1, CHANGES);
    assertThat(run.log).containsExactly("going on after update 30");
    assertThat(run.bytes("checkpoint.nmt4j")).isEqualTo(checkpoint);
  }

  @Test
  void timeOfEarlierPartsCounts() {
    Run run = new Run(temporary.resolve("run"));
    assertThatThrownBy(() -> run.train(task(), 1, crashAt(7), CHANGES));
    double before = run.state().seconds;
    run.train(task(), 1, CHANGES);
    assertThat(run.state().seconds).isGreaterThan(before);
  }
}
