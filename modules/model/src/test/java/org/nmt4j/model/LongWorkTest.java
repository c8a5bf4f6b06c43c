package org.nmt4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LongWorkTest {

  @Test
  void isNamedWhileItGoesOn() throws InterruptedException {
    BlockingQueue<String> log = new LinkedBlockingQueue<>();
    try (LongWork work = LongWork.begin("reading", Duration.ZERO, log::add)) {
      assertThat(log.poll(1, TimeUnit.MINUTES)).isEqualTo("reading: 0 s so far");
    }
  }

  @Test
  void isSilentWhenShort() {
    List<String> log = new CopyOnWriteArrayList<>();
    assertThat(LongWork.run("reading", log::add, () -> 5)).isEqualTo(5);
    assertThat(log).isEmpty();
  }
}
