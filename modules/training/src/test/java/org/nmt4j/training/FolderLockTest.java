package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.parallel.Workers;

class FolderLockTest {
  @TempDir Path temporary;

  @Test
  void keepsOthersOutUntilItIsClosed() {
    Path run = temporary.resolve("runs/one");
    try (FolderLock lock = FolderLock.of(run)) {
      assertThat(run.resolve("training.lock"))
          .hasContent("process " + ProcessHandle.current().pid());
      assertThatThrownBy(() -> FolderLock.of(run))
          .isInstanceOf(TrainingException.class)
          .hasMessage(
              "%s: another training is at work there (process %d)",
              run, ProcessHandle.current().pid());
    }
    FolderLock.of(run).close();
  }

  @Test
  void leavesWhatElseIsInTheFolder() throws IOException {
    Path file = Files.writeString(temporary.resolve("metrics.tsv"), "update\n");
    FolderLock.of(temporary).close();
    assertThat(file).hasContent("update\n");
  }

  @Test
  void whatADeadProcessLeftIsTakenOver() throws IOException {
    Path left = Files.writeString(temporary.resolve("training.lock"), "process 4711");
    try (FolderLock lock = FolderLock.of(temporary)) {
      assertThat(left).hasContent("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void onlyOneOfManyHasIt() {
    AtomicInteger holders = new AtomicInteger();
    AtomicInteger turns = new AtomicInteger();
    try (Workers workers = new Workers(8)) {
      workers.run(
          400,
          i -> {
            try (FolderLock lock = FolderLock.of(temporary.resolve("shared"))) {
              assertThat(holders.incrementAndGet()).isEqualTo(1);
              turns.incrementAndGet();
              holders.decrementAndGet();
            } catch (TrainingException e) {
              assertThat(e).hasMessageContaining("another training");
            }
          });
    }
    assertThat(turns.get()).isPositive();
  }

  @Test
  void noticesThatItsFolderIsGone() throws IOException {
    Path run = temporary.resolve("one");
    try (FolderLock lock = FolderLock.of(run)) {
      lock.require();
      Files.move(run, temporary.resolve("moved"));
      assertGone(lock, run);
      Files.createDirectory(run);
      assertGone(lock, run);
      Files.writeString(run.resolve("training.lock"), "process 4711");
      assertGone(lock, run);
    }
    assertThat(run.resolve("training.lock")).exists();
  }

  private static void assertGone(FolderLock lock, Path run) {
    assertThatThrownBy(lock::require)
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "%s: the folder or its training.lock was deleted, moved or replaced while it was in"
                + " use; training ends",
            run);
  }

  @Test
  void folderThatItMadeAndNobodyUsedIsDeleted() throws IOException {
    Path run = temporary.resolve("one");
    FolderLock.of(run).close();
    assertThat(run).doesNotExist();
    try (FolderLock lock = FolderLock.of(run)) {
      Files.writeString(run.resolve("metrics.tsv"), "");
    }
    assertThat(run.resolve("training.lock")).exists();
    Path own = Files.createDirectory(temporary.resolve("own"));
    FolderLock.of(own).close();
    assertThat(own.resolve("training.lock")).exists();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(() -> FolderLock.of(file))
        .isInstanceOf(TrainingException.class)
        .hasMessage("cannot write %s/training.lock: exists already", file);
  }
}
