package org.nmt4j.nn.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTaskRunsOnce(int threads) {
    AtomicIntegerArray runs = new AtomicIntegerArray(100);
    try (Workers workers = new Workers(threads)) {
      workers.run(100, runs::incrementAndGet);
      workers.run(0, runs::incrementAndGet);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(runs.get(i)).isEqualTo(1);
    }
  }

  @Test
  void exceptionOfATaskIsThrownToTheCaller() {
    try (Workers workers = new Workers(2)) {
      IllegalArgumentException failure = new IllegalArgumentException("task 3");
      assertThatThrownBy(() -> workers.run(8, i -> throwAt(i, 3, failure))).isSameAs(failure);
    }
  }

  @Test
  void errorOfATaskIsThrownToTheCaller() {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      2,
                      i -> {
                        throw new OutOfMemoryError("task");
                      }))
          .isInstanceOf(OutOfMemoryError.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void sharedTasksRunOnceInsideAndOutsideOfTasks(int threads) {
    AtomicIntegerArray runs = new AtomicIntegerArray(100);
    try (Workers workers = new Workers(threads)) {
      workers.share(50, runs::incrementAndGet);
      workers.run(5, ten -> workers.share(10, i -> runs.incrementAndGet(50 + 10 * ten + i)));
      workers.share(0, runs::incrementAndGet);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(runs.get(i)).isEqualTo(1);
    }
  }

  @Test
  void threadsWithNothingToDoTakeSharedTasks() {
    CountDownLatch both = new CountDownLatch(2);
    try (Workers workers = new Workers(2)) {
      workers.run(
          1,
          task ->
              workers.share(
                  2,
                  i -> {
                    both.countDown();
                    await(both);
                  }));
    }
    assertThat(both.getCount()).isZero();
  }

  @Test
  void threadsThatBecomeFreeTakeSharedTasks() {
    CountDownLatch sharing = new CountDownLatch(1);
    CountDownLatch all = new CountDownLatch(3);
    try (Workers workers = new Workers(2)) {
      workers.run(
          2,
          task -> {
            if (task == 0) {
              await(sharing);
              return;
            }
            workers.share(
                3,
                i -> {
                  sharing.countDown();
                  all.countDown();
                  if (i > 0) {
                    await(all);
                  }
                });
          });
    }
    assertThat(all.getCount()).isZero();
  }

  @Test
  void failureOfASharedTaskIsThrownWhenAllHaveEnded() {
    AtomicInteger runs = new AtomicInteger();
    IllegalArgumentException failure = new IllegalArgumentException("task 3");
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.share(
                      8,
                      i -> {
                        runs.incrementAndGet();
                        throwAt(i, 3, failure);
                      }))
          .isSameAs(failure);
    }
    assertThat(runs).hasValue(8);
  }

  @Test
  void threadsGoOnAfterAFailure() {
    AtomicInteger runs = new AtomicInteger();
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(() -> workers.run(2, i -> throwAt(i, i, new IllegalStateException())))
          .isInstanceOf(IllegalStateException.class);
      workers.run(10, i -> runs.incrementAndGet());
    }
    assertThat(runs).hasValue(10);
  }

  @Test
  void noTaskRunsOnWhenAFailureIsThrown() {
    CountDownLatch started = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      2,
                      i -> {
                        if (i == 0) {
                          await(started);
                          throw new IllegalStateException("task 0");
                        }
                        started.countDown();
                        await(new CountDownLatch(1));
                        ended.set(true);
                      }))
          .hasMessage("task 0");
      assertThat(ended).isTrue();
    }
  }

  @Test
  void noTaskStartsAfterAFailure() {
    AtomicInteger runs = new AtomicInteger();
    try (Workers workers = new Workers(1)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      10,
                      i -> {
                        runs.incrementAndGet();
                        throwAt(i, 4, new IllegalStateException());
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(runs).hasValue(5);
  }

  @Test
  void atLeastOneThreadIsNeeded() {
    assertThatThrownBy(() -> new Workers(0)).hasMessage("at least one thread is needed, not 0");
  }

  /**
   * No task begins after the interrupt, and the running tasks have ended when the exception is
   * thrown.
   */
  @Test
  void interruptOfTheCallerEndsTheRun() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    CountDownLatch told = new CountDownLatch(1);
    try (Workers workers = new Workers(2)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(
              () ->
                  workers.run(
                      100,
                      i -> {
                        begun.incrementAndGet();
                        await(told);
                        ended.incrementAndGet();
                      },
                      told::countDown))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(begun.get()).isLessThan(100).isEqualTo(ended.get());
      assertThat(workers.idle()).isEqualTo(2);
    }
  }

  @Test
  void closedThreadsRunNothing() {
    Workers workers = new Workers(2);
    workers.close();
    assertThatThrownBy(() -> workers.run(1, i -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the threads are closed");
  }

  private static void throwAt(int i, int at, RuntimeException failure) {
    if (i == at) {
      throw failure;
    }
  }

  /** Waits for a latch, but no longer than a moment. */
  private static void await(CountDownLatch latch) {
    try {
      latch.await(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
