package org.nmt4j.experiment.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MajorityTest {

  @Test
  void aTieGoesToTheFirst() {
    SimpleModel majority =
        Majority.learn(List.of("a", "b", "c", "d", "e"), List.of("y", "x", "y", "x", "z"));
    assertThat(majority.answers(List.of("f", ""))).containsExactly("x", "x");
  }

  @Test
  void tagsAreAsManyAsTokens() {
    SimpleModel majority = Majority.learnTags(List.of("a b c", "a"), List.of("O B-X O", "B-X"));
    assertThat(majority.answers(List.of("a b", ""))).containsExactly("B-X B-X", "");
  }

  @Test
  void unequalNumbersAreAnError() {
    assertThatThrownBy(() -> Majority.learn(List.of("a"), List.of()))
        .hasMessage("found lines: 1, answers: 0; expected as many, and some");
  }
}
