package org.nmt4j.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~                                              | 1",
        "Er schl\u00e4ft.                               | 1",
        "Er schl\u00e4ft. Sie lacht.                    | 2",
        "Wirklich?! Ja ... Nein!                         | 3",
        "He met Mr. Smith, Dr. No and J. R. at 5 p.m. on | 1",
        "Am 3. Mai kamen z. B. Anna und Otto.            | 1",
        "\"Go!\" he said. \"Now.\" She went.         | 3",
        "3.5 Euro, www.x.org, e.g. this                  | 1",
        "\u6211\u5403\u3002\u4f60\u5403\uff1f       | 2",
        "\u0645\u0631\u062d\u0628\u0627\u061f \u0646\u0639\u0645. | 2",
      })
  void countsEndsOfSentences(String line, int sentences) {
    assertThat(SentenceCount.of(line)).isEqualTo(sentences);
  }

  @Test
  void longLinesTakeNoLongTime() {
    assertThat(SentenceCount.of("a".repeat(200_000) + ". B")).isEqualTo(2);
    assertThat(SentenceCount.of(".".repeat(200_000) + " B")).isEqualTo(2);
    assertThat(SentenceCount.of("\u3002".repeat(200_000))).isEqualTo(1);
  }
}
