package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthPenaltyTest {

  @Test
  void followsTheFormulas() {
    assertThat(LengthPenalty.wu(1).at(1)).isEqualTo(1);
    assertThat(LengthPenalty.wu(1).at(13)).isEqualTo(3);
    assertThat(LengthPenalty.wu(0.5).at(19)).isCloseTo(2, within(1e-12));
    assertThat(LengthPenalty.power(0.5).at(9)).isCloseTo(3, within(1e-12));
    assertThat(LengthPenalty.wu(0).at(7)).isEqualTo(1);
    assertThat(LengthPenalty.power(0).at(7)).isEqualTo(1);
    assertThat(LengthPenalty.average().at(7)).isEqualTo(7);
    assertThat(LengthPenalty.none().at(7)).isEqualTo(1);
    assertThat(LengthPenalty.average().normalise(-6, 4)).isEqualTo(-1.5);
  }

  @Test
  void neverFallsWithLength() {
    for (LengthPenalty penalty :
        List.of(
            LengthPenalty.wu(0.6),
            LengthPenalty.wu(2),
            LengthPenalty.power(0.3),
            LengthPenalty.average(),
            LengthPenalty.none())) {
      for (int length = 1; length < 500; length++) {
        assertThat(penalty.at(length)).isPositive();
        assertThat(penalty.at(length + 1)).isGreaterThanOrEqualTo(penalty.at(length));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAlphasWithoutABound(double alpha) {
    assertThatThrownBy(() -> LengthPenalty.wu(alpha)).hasMessageContaining("alpha");
    assertThatThrownBy(() -> LengthPenalty.power(alpha)).hasMessageContaining("alpha");
  }
}
