package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTextTest {
  @ParameterizedTest
  @CsvSource({
    "bleu, 34.5678, 34.57, BLEU",
    "ter, 0, 0.00, ter (%)",
    "macro-f1, NaN, NaN, macro-f1 (%)",
    "mse, 0.00123456, 0.001235, mse",
    "bits-per-character, 1.98765, 1.988, bits-per-character"
  })
  void percentagesHaveTwoDecimals(String metric, double score, String text, String title) {
    assertThat(ScoreText.of(metric, score)).isEqualTo(text);
    assertThat(ScoreText.title(metric)).isEqualTo(title);
  }
}
