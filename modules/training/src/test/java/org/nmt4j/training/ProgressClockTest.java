package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressClockTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong time = new AtomicLong(-7 * SECOND);

  @Test
  void firstLineComesSoonAndLaterOnesTwiceAMinute() {
    ProgressClock clock = new ProgressClock(0, time::get);
    List<Long> due = new ArrayList<>();
    for (long update = 1; update <= 130; update++) {
      time.addAndGet(SECOND);
      if (clock.isDueAfter(update)) {
        due.add(update);
      }
    }
    assertThat(due).containsExactly(5L, 15L, 35L, 65L, 95L, 125L);
  }

  @Test
  void slowUpdatesHaveALineEach() {
    ProgressClock clock = new ProgressClock(0, time::get);
    for (long update = 1; update <= 5; update++) {
      time.addAndGet(40 * SECOND);
      assertThat(clock.isDueAfter(update)).isTrue();
    }
  }

  @Test
  void linesMayComeByUpdates() {
    ProgressClock clock = new ProgressClock(3, time::get);
    time.addAndGet(100 * SECOND);
    assertThat(clock.isDueAfter(1)).isFalse();
    assertThat(clock.isDueAfter(3)).isTrue();
    assertThat(clock.isDueAfter(6)).isTrue();
  }
}
