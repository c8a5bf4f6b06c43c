package org.nmt4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogarithmicAxisTest {

  @ParameterizedTest
  @CsvSource({
    "1e-7, 10, 1e-7 1e-5 0.001 0.1 10",
    "1e-6, 1, 1e-6 1e-5 0.0001 0.001 0.01 0.1 1",
    "3e-4, 0.2, 0.001 0.01 0.1",
    "0.02, 0.6, 0.02 0.05 0.1 0.2 0.5",
    "3, 4, ''",
    "7, 7, 1 10",
    "1000, 1e7, 1000 10000 100000 1e6 1e7"
  })
  void ticksAreRoundNumbers(double low, double high, String texts) {
    LogarithmicAxis axis = LogarithmicAxis.over(new double[] {high, low});
    String found = String.join(" ", Arrays.stream(axis.ticks()).mapToObj(axis::text).toList());
    assertThat(found).isEqualTo(texts);
  }

  @Test
  void powersAreEquallyFar() {
    LogarithmicAxis axis = LogarithmicAxis.over(new double[] {1e-4, 1});
    for (int i = 0; i <= 4; i++) {
      assertThat(axis.place(Math.pow(10, i - 4), 20, 60)).isCloseTo(20 + 10 * i, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, false", "-1, false", "1e-3, true", "NaN, false", "1e-320, false", "1e300, false"})
  void onlyPositiveNumbersHaveAPlace(double value, boolean canShow) {
    assertThat(LogarithmicAxis.canShow(value)).isEqualTo(canShow);
  }
}
