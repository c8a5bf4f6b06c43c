package org.nmt4j.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoopsWarmUpTest {
  /** Loops that are slow in their first calls. */
  private static final class SlowAtFirst extends ScalarLoops {
    private final long milliseconds;
    private int calls;

    private SlowAtFirst(long milliseconds, int calls) {
      this.milliseconds = milliseconds;
      this.calls = calls;
    }

    @Override
    public float max(float[] x, int i, int count) {
      if (calls > 0) {
        calls--;
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
      }
      return super.max(x, i, count);
    }
  }

  @Test
  void endsWhenVectorsAreFaster() {
    SlowAtFirst vector = new SlowAtFirst(10, 120);
    LoopsWarmUp warmUp = new LoopsWarmUp(new SlowAtFirst(1, Integer.MAX_VALUE), vector);
    assertThat(warmUp.areVectorsFasterWithin(Duration.ofMinutes(5))).isTrue();
    assertThat(vector.calls).isZero();
  }

  @Test
  void endsInTimeIfVectorsStaySlow() {
    LoopsWarmUp warmUp = new LoopsWarmUp(new ScalarLoops(), new SlowAtFirst(1, Integer.MAX_VALUE));
    assertThat(warmUp.areVectorsFasterWithin(Duration.ofMillis(300))).isFalse();
  }
}
