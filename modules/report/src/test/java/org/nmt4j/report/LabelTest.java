package org.nmt4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelTest {

  @Test
  void isShortenedBetweenCharactersAsReadersCountThem() {
    assertThat(Label.of("abcde", 5).shown()).isEqualTo("abcde");
    assertThat(Label.of("abcdef", 5)).isEqualTo(new Label("abcdef", "abcd…", true));
    assertThat(Label.of("e\u0301e\u0301e\u0301", 3).isShortened()).isFalse();
    assertThat(Label.of("e\u0301e\u0301e\u0301", 2).shown()).isEqualTo("e\u0301…");
    assertThat(Label.of("👍🏽👍🏽👍🏽", 2).shown()).isEqualTo("👍🏽…");
  }

  @Test
  void isAsWideAsItsCharacters() {
    assertThat(Label.of("我们").width(10)).isGreaterThan(Label.of("we").width(10));
    assertThat(Label.of("e\u0301").width(10)).isEqualTo(Label.of("e").width(10));
  }
}
