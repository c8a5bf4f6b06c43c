package org.nmt4j.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutMaskTest {
  /** The mask must not depend on the machine. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 0.3, 0.5, 0.999999})
  void lanesGiveTheSameBits(double rate) {
    for (int count : new int[] {0, 1, 15, 16, 17, 64, 1001}) {
      float[] plain = new float[count + 1];
      float[] lanes = new float[count + 1];
      new ScalarLoops().dropoutMask(plain, count, rate, 77 + count);
      new VectorLoops().dropoutMask(lanes, count, rate, 77 + count);
      assertThat(lanes).isEqualTo(plain);
    }
  }
}
