package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PackingTest {
  private final AtomicInteger times = new AtomicInteger();
  private final Packing packing = new Packing(times::incrementAndGet);

  @Test
  void productsPackOnceAfterEachChange() {
    packing.ensurePacked();
    packing.ensurePacked();
    assertThat(times).hasValue(1);
    packing.invalidate();
    packing.ensurePacked();
    assertThat(times).hasValue(2);
  }

  /** Validation packs some weights that training does not pack. */
  @Test
  void onlyWeightsUsedByProductsAreRefreshed() {
    packing.refresh();
    assertThat(times).hasValue(0);
    packing.ensurePacked();
    packing.invalidate();
    packing.refresh();
    assertThat(times).hasValue(2);
    packing.invalidate();
    packing.refresh();
    assertThat(times).hasValue(2);
    packing.ensurePacked();
    assertThat(times).hasValue(3);
  }
}
