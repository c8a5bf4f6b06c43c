package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PackingTest {
  private final AtomicInteger times = new AtomicInteger();
  private final Packing packing = new Packing(times::incrementAndGet);

  @Test
  void productsPackOnceAfterEachChange() {
    packing.require();
    packing.require();
    assertThat(times).hasValue(1);
    packing.changed();
    packing.require();
    assertThat(times).hasValue(2);
  }

  /** Validation takes weights in a form that training does not. */
  @Test
  void onlyWhatProductsTookIsPackedBeforehand() {
    packing.prepare();
    assertThat(times).hasValue(0);
    packing.require();
    packing.changed();
    packing.prepare();
    assertThat(times).hasValue(2);
    packing.changed();
    packing.prepare();
    assertThat(times).hasValue(2);
    packing.require();
    assertThat(times).hasValue(3);
  }
}
