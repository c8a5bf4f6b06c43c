package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.fixture.CopiedMemory;
import org.nmt4j.nn.kernel.Kernels;

/** Tests that an interrupted and resumed run equals an uninterrupted run. */
@Timeout(60)
class ResumeTest {
  static final String[] CHANGES = {
    "epochs=5",
    "learning_rate=0.1",
    "validate_every=4 updates",
    "log_every=1",
    "keep_best=2",
    "schedule={type: plateau, factor: 0.5, patience: 1}"
  };

  @TempDir Path temporary;

  /** Returns a task with skipped updates, which the training loop counts but not the optimizer. */
  static ToyTask task() {
    return new ToyTask(8).brokenAt(batch -> batch == 2);
  }

  /** Simulates a crash at a line of progress; {@code number} counts from 1. */
  static Consumer<String> crashAt(int number) {
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

  /** The average of the weights is part of the checkpoint, and so is the number of updates. */
  @Test
  void accumulatedAndAveragedItGoesOnBitForBit() {
    String[] changes = Arrays.copyOf(CHANGES, CHANGES.length + 4);
    System.arraycopy(
        new String[] {"accumulate=2", "moving_average=0.02", "weight_decay=0.1", "shards=3"},
        0,
        changes,
        CHANGES.length,
        4);
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, changes);
    assertThat(whole.state().updates).isEqualTo(15);
    assertThat(whole.state().skipped).isEqualTo(5);
    for (int line = 1; line < whole.log.size(); line += 4) {
      Run broken = new Run(temporary.resolve("broken" + line));
      Consumer<String> crash = crashAt(line);
      assertThatThrownBy(() -> broken.train(task(), 1, crash, changes)).hasMessage("power failure");
      broken.train(task(), 2, changes);
      assertSame(broken, whole, "run that crashed at line " + line);
    }
    Run stopped = new Run(temporary.resolve("stopped"));
    for (int update = 1; update <= 15; update++) {
      assertThatThrownBy(() -> stopped.train(task(), 3, line -> {}, () -> true, changes))
          .isInstanceOf(StoppedException.class);
    }
    stopped.train(task(), 2, changes);
    assertSame(stopped, whole, "run that was stopped after each update");
  }

  /** The checkpoint keeps the length of the first epoch, which later epochs may not have. */
  @Test
  void scheduleOverAllUpdatesGoesOnBitForBit() {
    String[] changes = CHANGES.clone();
    changes[5] = "schedule={type: cosine, warmup_updates: 20 %}";
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, changes);
    assertThat(whole.state().updatesOfEpoch).isEqualTo(6);
    for (int line : new int[] {1, 2, 9, 20, 31}) {
      Run broken = new Run(temporary.resolve("broken" + line));
      assertThatThrownBy(() -> broken.train(task(), 1, crashAt(line), changes))
          .hasMessage("power failure");
      broken.train(task(), 2, changes);
      assertSame(broken, whole, "run that crashed at line " + line);
    }
  }

  @Test
  void longerTrainingHasALongerSchedule() {
    String[] changes = CHANGES.clone();
    changes[5] = "schedule={type: linear, minimum_learning_rate: 0}";
    Run run = new Run(temporary.resolve("run")).train(task(), 1, changes);
    changes[0] = "epochs=10";
    run.trainChanged(task(), true, changes);
    assertThat(run.metrics("learning_rate"))
        .extracting(Double::valueOf)
        .containsExactly(
            0.0867, 0.0733, 0.06, 0.0467, 0.0333, 0.02, 0.00667, 0.0, 0.0467, 0.04, 0.0333, 0.0267,
            0.02, 0.0133, 0.00667, 0.0);
  }

  /** On a graphics card, the reference kernels train, and files are written through ND4J. */
  @Test
  void referenceKernelsGoOnBitForBitWithoutSharedMemory() {
    Run whole = new Run(temporary.resolve("whole"));
    Run broken = new Run(temporary.resolve("broken"));
    CopiedMemory.call(
        () -> {
          whole.train(new ToyTask(8, Kernels.reference()), 1, CHANGES);
          Consumer<String> crash = crashAt(9);
          assertThatThrownBy(
                  () -> broken.train(new ToyTask(8, Kernels.reference()), 1, crash, CHANGES))
              .hasMessage("power failure");
          return broken.train(new ToyTask(8, Kernels.reference()), 2, CHANGES);
        });
    assertSame(broken, whole, "run that crashed");
    Run shared = new Run(temporary.resolve("shared"));
    shared.train(new ToyTask(8, Kernels.reference()), 1, CHANGES);
    assertSame(shared, whole, "run in shared memory");
  }

  @Test
  void asksAfterEachUpdateAndGoesOnBitForBit() {
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, CHANGES);
    Run stopped = new Run(temporary.resolve("stopped"));
    int updates = 30;
    for (int update = 1; update <= updates; update++) {
      String message =
          String.format(
              Locale.ROOT,
              "stopped and saved after update %d; the same command goes on in %s",
              update,
              stopped.path);
      assertThatThrownBy(() -> stopped.train(task(), 1, line -> {}, () -> true, CHANGES))
          .isInstanceOf(StoppedException.class)
          .hasMessage(message);
    }
    stopped.train(task(), 2, CHANGES);
    assertSame(stopped, whole, "run that was stopped after each update");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate_every=4 updates", "validate_every=1 epoch"})
  void pausesAfterAValidationAndGoesOnBitForBit(String interval) {
    String[] changes = CHANGES.clone();
    changes[2] = interval;
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, changes);
    Run paused = new Run(temporary.resolve("paused"));
    assertThat(paused.folder.progress()).isEmpty();
    for (int update : new int[] {5, 5, 14}) {
      paused.trainTo(task(), reached -> reached.updates() >= update, changes);
      TrainingProgress progress = paused.folder.progress().orElseThrow();
      int validated = interval.contains("epoch") ? 6 * ((update + 5) / 6) : 4 * ((update + 3) / 4);
      assertThat(progress.updates()).isEqualTo(validated);
      assertThat(progress.epochs()).isEqualTo(validated / 6);
      assertThat(progress.isValidated()).isTrue();
      assertThat(progress.isFinished()).isFalse();
      assertThat(progress.best()).isEqualTo(paused.state().best);
    }
    paused.trainTo(task(), reached -> false, changes);
    assertThat(paused.folder.progress().orElseThrow().isFinished()).isTrue();
    assertSame(paused, whole, "run that was paused");
  }

  @Test
  void rollsBackAfterACrashAsItDidBefore() {
    String[] changes = {
      "epochs=8",
      "optimizer=sgd",
      "learning_rate=50",
      "clip_norm=0",
      "validate_every=10 updates",
      "log_every=1",
      "divergence={action: roll-back, factor: 0.01}"
    };
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, changes);
    assertThat(whole.state().rollBacks).isPositive();
    for (int line = 1; line < whole.log.size(); line += 5) {
      Run broken = new Run(temporary.resolve("broken" + line));
      Consumer<String> crash = crashAt(line);
      assertThatThrownBy(() -> broken.train(task(), 1, crash, changes)).hasMessage("power failure");
      broken.train(task(), 1, changes);
      assertSame(broken, whole, "run that crashed at line " + line);
    }
  }

  @Test
  void savesBetweenValidationsAndGoesOnFromThere() {
    String[] changes = Arrays.copyOf(CHANGES, CHANGES.length + 1);
    changes[CHANGES.length] = "save_minutes=1e-9";
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, CHANGES);
    Run broken = new Run(temporary.resolve("broken"));
    assertThatThrownBy(() -> broken.train(task(), 1, crashAt(14), changes));
    assertThat(broken.log).contains("saved after update 5", "saved after update 6");
    assertThat(broken.state().updates % 4).as("validations are at multiples of 4").isPositive();
    broken.train(task(), 1, changes);
    assertSame(broken, whole, "run that crashed between validations");
  }

  @Test
  void goesOnFromItsEndIfThereIsMoreToDo() {
    Run whole = new Run(temporary.resolve("whole")).train(task(), 1, CHANGES);
    String[] fewer = CHANGES.clone();
    fewer[0] = "epochs=4";
    Run more = new Run(temporary.resolve("more")).train(task(), 1, fewer);
    assertThat(more.folder.isFinished()).isTrue();
    more.trainChanged(task(), true, CHANGES);
    assertThat(more.bytes("last.nmt4j")).isEqualTo(whole.bytes("last.nmt4j"));
    byte[] end = more.bytes("checkpoint.nmt4j");
    more.trainChanged(task(), true, CHANGES);
    assertThat(more.bytes("checkpoint.nmt4j")).isEqualTo(end);
    more.trainChanged(task(), true, "epochs=9", "max_updates=30");
    assertThat(more.bytes("checkpoint.nmt4j")).isEqualTo(end);
  }

  @Test
  void anEarlierEndKeepsTheUpdatesThatItFinds() {
    Run run = new Run(temporary.resolve("run"));
    String[] changes = {"validate_every=4 updates", "save_minutes=1e-9", "max_updates=20"};
    assertThatThrownBy(() -> run.train(task(), 1, crashAt(14), changes))
        .hasMessage("power failure");
    long updates = run.state().updates;
    assertThat(updates % 4).as("validations are at multiples of 4").isPositive();
    changes[2] = "max_updates=5";
    run.trainChanged(task(), true, changes);
    assertThat(run.folder.isFinished()).isTrue();
    assertThat(run.metrics("update")).last().isEqualTo(Long.toString(updates));
  }

  @Test
  void anotherVocabularyOfTheSameSizeIsRefused() {
    Run run = new Run(temporary.resolve("run")).train(task(), 1, CHANGES);
    assertThatThrownBy(() -> run.train(task().named("1\n2\n4\n"), 1, CHANGES))
        .isInstanceOf(TrainingException.class)
        .hasMessageEndingWith(
            "checkpoint.nmt4j: its classes.txt differs from what recipe and data give now;"
                + " --fresh begins anew");
  }

  @ParameterizedTest
  @CsvSource({
    "moving_average=0,moving_average=0.1",
    "moving_average=0.1,moving_average=0",
    "optimizer=sgd,optimizer=adam",
    "optimizer=adam,optimizer=sgd"
  })
  void anotherOptimizerIsRefused(String before, String now) {
    Run run = new Run(temporary.resolve("run")).train(task(), 1, "max_updates=2", before);
    assertThatThrownBy(() -> run.trainChanged(task(), true, "max_updates=3", now))
        .isInstanceOf(TrainingException.class)
        .hasMessageEndingWith(
            "checkpoint.nmt4j: was written with another training.optimizer or"
                + " training.moving_average; --fresh begins anew");
  }

  static void assertSame(Run found, Run expected, String name) {
    assertThat(found.files()).as(name).isEqualTo(expected.files());
    for (String file : expected.files()) {
      if (file.matches("(best|last|samples).*")) {
        assertThat(found.bytes(file)).as(name + ": " + file).isEqualTo(expected.bytes(file));
      }
    }
    for (String column :
        new String[] {"update", "epoch", "dev_loss", "train_loss", "gradient_norm", "bleu"}) {
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
  void trainingWhoseFolderIsDeletedEndsAndDoesNotMakeItAgain() {
    Run run = new Run(temporary.resolve("run"));
    try (FolderLock lock = run.folder.lock()) {
      assertThatThrownBy(
              () ->
                  run.train(
                      task(),
                      1,
                      line -> {
                        if (line.contains(", 8 updates:")) {
                          delete(run.path);
                        }
                      },
                      CHANGES))
          .isInstanceOf(TrainingException.class)
          .hasMessageStartingWith(run.path + ": the folder or its training.lock was deleted");
    }
    assertThat(run.path).doesNotExist();
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
