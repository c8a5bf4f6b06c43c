package org.nmt4j.model.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {
  @ParameterizedTest
  @CsvSource({
    "10, false, 10, 999, true",
    "10, false, 11, 1, false",
    "10, true, 2, 5, true",
    "10, true, 2, 6, false",
    "2147483647, true, 2000000, 2000000, false"
  })
  void holds(int count, boolean tokens, int sentences, int longest, boolean expected) {
    assertThat(new BatchSize(count, tokens).holds(sentences, longest)).isEqualTo(expected);
  }

  @Test
  void typicalSentencesFollowTheLongerSides() {
    int[] source = {2, 4, 3};
    int[] target = {1, 5, 5};
    assertThat(new BatchSize(7, false).typicalSentences(source, target)).isEqualTo(7);
    assertThat(new BatchSize(40, true).typicalSentences(source, target)).isEqualTo(10);
    assertThat(new BatchSize(1, true).typicalSentences(source, target)).isEqualTo(1);
    assertThat(new BatchSize(8, true).typicalSentences(new int[0], new int[0])).isEqualTo(1);
  }
}
