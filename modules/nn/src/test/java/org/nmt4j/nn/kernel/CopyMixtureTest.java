package org.nmt4j.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyMixtureTest {
  private static final double THREE_QUARTERS = Math.log(3);

  /** Source tokens 1, 3 and 1 with the weights 0.5, 0.3 and 0.2. */
  private static final CopiedTokens COPIED = CopiedTokens.of(new int[] {1, 3, 1});

  private static final float[] WEIGHTS = {9, 0.5f, 0.3f, 0.2f};

  private static float[] logarithms(double... probabilities) {
    float[] row = new float[probabilities.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) Math.log(probabilities[i]);
    }
    return row;
  }

  @Test
  void mixtureByHand() {
    float[] row = logarithms(7, 0.5, 0.25, 0.125, 0.125, 7);
    float[] before = row.clone();
    CopyMixture.mix(THREE_QUARTERS, WEIGHTS, 1, COPIED, row, 1, 4);
    double[] expected = {7, 0.375, 0.1875 + 0.175, 0.09375, 0.09375 + 0.075, 7};
    for (int i = 0; i < row.length; i++) {
      assertThat(Math.exp(row[i])).isCloseTo(expected[i], within(1e-6));
    }
    assertThat(row[0]).isEqualTo(before[0]);
    assertThat(row[5]).isEqualTo(before[5]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e4, -200, -3, 0, 3, 200, 1e4})
  void mixtureIsADistribution(double gate) {
    float[] row = logarithms(0.5, 0.25, 0.125, 0.125);
    CopyMixture.mix(gate, WEIGHTS, 1, COPIED, row, 0, 4);
    double sum = IntStream.range(0, 4).mapToDouble(i -> Math.exp(row[i])).sum();
    assertThat(sum).isCloseTo(1, within(1e-6));
    for (float each : row) {
      assertThat(each).isLessThanOrEqualTo(0).isGreaterThan(Float.NEGATIVE_INFINITY);
    }
  }

  /** No term is rounded to 0, however small it is. */
  @Test
  void smallProbabilitiesStayFinite() {
    float[] row = {0, -1000, -2000, -3000};
    CopyMixture.mix(-500, new float[] {0, 1, 0}, 0, COPIED, row, 0, 4);
    assertThat(row).containsExactly(new float[] {-500, -1500, -2500, 0}, within(1e-3f));
    row = new float[] {0, -1000, -2000, -3000};
    CopyMixture.mix(500, new float[] {0, 1, 0}, 0, COPIED, row, 0, 4);
    assertThat(row).containsExactly(new float[] {0, -1000, -2000, -500}, within(1e-3f));
  }

  @Test
  void tokensHaveAPlaceInAList() {
    CopiedTokens listed = CopiedTokens.of(new int[] {8, 3, 8}).in(new int[] {2, 3, 5, 8});
    assertThat(listed.tokens()).containsExactly(3, 1);
    assertThat(listed.places()).containsExactly(0, 1, 0);
    assertThatThrownBy(() -> COPIED.in(new int[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found a list without the token 3, which can be copied");
  }
}
