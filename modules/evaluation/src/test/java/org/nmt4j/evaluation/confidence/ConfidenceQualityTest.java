package org.nmt4j.evaluation.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the measures with values that were computed by hand. */
class ConfidenceQualityTest {

  /** Returns words from pairs of a confidence and a sign, as in {@code 0.9+ 0.5-}. */
  private static JudgedWords words(String text) {
    String[] all = text.isEmpty() ? new String[0] : text.split(" ");
    double[] confidences = new double[all.length];
    boolean[] right = new boolean[all.length];
    for (int i = 0; i < all.length; i++) {
      confidences[i] = Double.parseDouble(all[i].substring(0, all[i].length() - 1));
      right[i] = all[i].endsWith("+");
    }
    return new JudgedWords(confidences, right);
  }

  @ParameterizedTest
  @CsvSource({
    "0.9+ 0.5-, 1",
    "0.5+ 0.9-, 0",
    "0.5+ 0.5-, 0.5",
    // Of the six pairs, four are in order and one is equal.
    "0.9+ 0.6+ 0.7- 0.6- 0.1-, 0.75",
    "0.9+ 0.8+, NaN",
    "0.9- 0.8-, NaN",
    "'', NaN"
  })
  void theAreaCountsPairsInOrder(String words, double expected) {
    assertThat(words(words).areaUnderCurve()).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0.9+ 0.5-, 1",
    "0.5+ 0.9-, 0.5",
    // In ascending order - + - + -: precisions 1, 2/3 and 3/5 at the wrong words.
    "0.1- 0.2+ 0.3- 0.4+ 0.5-, 0.7555555555555555",
    // The two words of 0.3 are taken together: precision 1 at 0.1, and 2/3 behind them.
    "0.1- 0.3+ 0.3- 0.4+, 0.8333333333333334",
    "0.9- 0.8-, 1",
    "0.9+ 0.8+, NaN",
    "'', NaN"
  })
  void averagePrecisionFindsWrongWords(String words, double expected) {
    assertThat(words(words).averagePrecision()).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    // 0.95 and 0.99 are in the last bin, whose difference is 1.94 - 1; 0.3 is alone in its bin.
    "0.95+ 0.99- 0.3-, 0.41333333333333333",
    // 2/15 is the lower bound of the third bin, so the words are in different bins.
    "0.13+ 0.14-, 0.505",
    "1+ 0-, 0",
    "1- 0+, 1",
    "'', NaN"
  })
  void theCalibrationErrorComparesConfidenceAndShareInBins(String words, double expected) {
    assertThat(words(words).calibrationError()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void equalNumbersShareTheirRanks() {
    assertThat(Ranks.of(new double[] {3, 1, 3, 2, 3})).containsExactly(4, 1, 4, 2, 4);
    assertThat(Ranks.of(new double[0])).isEmpty();
  }

  @Test
  void theCorrelationIsThatOfRanks() {
    double[] one = {1, 2, 3, 4};
    assertThat(Ranks.correlation(one, new double[] {10, 20, 30, 1e9})).isEqualTo(1);
    assertThat(Ranks.correlation(one, new double[] {4, 3, 2, 1})).isEqualTo(-1);
    // 1 - 6 (0 + 1 + 1 + 0) / (4 * 15)
    assertThat(Ranks.correlation(one, new double[] {1, 3, 2, 4})).isCloseTo(0.8, within(1e-12));
    // The ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4: covariance 4.5 over √(4.5 * 5).
    assertThat(Ranks.correlation(one, new double[] {7, 7, 8, 9}))
        .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    assertThat(Ranks.correlation(one, new double[] {1, 1, 1, 1})).isNaN();
    assertThat(Ranks.correlation(new double[0], new double[0])).isNaN();
  }

  @Test
  void linesWithoutWordsHaveNoConfidence() {
    List<double[]> confidences = new ArrayList<>();
    confidences.add(new double[] {0.9, 0.5});
    confidences.add(new double[0]);
    confidences.add(new double[] {0.2});
    List<boolean[]> right = new ArrayList<>();
    right.add(new boolean[] {true, true});
    right.add(new boolean[0]);
    right.add(new boolean[] {false});
    ConfidenceQuality quality = ConfidenceQuality.of(confidences, right, new double[] {80, 99, 10});

    assertThat(quality.words()).isEqualTo(3);
    assertThat(quality.wrong()).isEqualTo(1);
    assertThat(quality.meanConfidence()).isCloseTo(1.6 / 3, within(1e-12));
    assertThat(quality.calibrationError()).isCloseTo((0.1 + 0.5 + 0.2) / 3, within(1e-12));
    assertThat(quality.areaUnderCurve()).isEqualTo(1);
    assertThat(quality.averagePrecision()).isEqualTo(1);
    assertThat(quality.correlation()).isEqualTo(1);
    assertThatThrownBy(() -> ConfidenceQuality.of(confidences, right, new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
    right.set(2, new boolean[2]);
    assertThatThrownBy(() -> ConfidenceQuality.of(confidences, right, new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
