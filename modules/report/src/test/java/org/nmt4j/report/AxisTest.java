package org.nmt4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void ticksAreRoundNumbers() {
    assertThat(texts(Axis.over(new double[] {50, 10_233})))
        .containsExactly("0", "2,000", "4,000", "6,000", "8,000", "10,000");
    assertThat(texts(Axis.around(new double[] {2.31, 2.44})))
        .containsExactly("2.30", "2.35", "2.40", "2.45");
    assertThat(texts(Axis.around(new double[] {-0.3, 0.3})))
        .containsExactly("-0.3", "-0.2", "-0.1", "0.0", "0.1", "0.2", "0.3");
    assertThat(texts(Axis.over(new double[] {0, 0.00001})))
        .containsExactly("0", "2e-6", "4e-6", "6e-6", "8e-6", "1e-5");
    assertThat(texts(Axis.over(new double[] {0, 5e7})))
        .containsExactly("0", "1e7", "2e7", "3e7", "4e7", "5e7");
  }

  @Test
  void aValueBetweenTheEndsHasItsShare() {
    Axis axis = new Axis(10, 20, 5);
    assertThat(axis.place(10, 300, 100)).isEqualTo(300);
    assertThat(axis.place(15, 300, 100)).isEqualTo(200);
    assertThat(axis.place(20, 300, 100)).isEqualTo(100);
  }

  private static List<String> texts(Axis axis) {
    return Arrays.stream(axis.ticks()).mapToObj(axis::text).toList();
  }
}
