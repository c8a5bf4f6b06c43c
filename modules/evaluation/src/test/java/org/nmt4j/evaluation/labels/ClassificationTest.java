package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;

class ClassificationTest {

  /**
   * Correct, expected and found by hand: cat 2, 3, 3; dog 1, 3, 2; cow 1, 1, 1; and eel 0, 0, 1,
   * because no reference has it. The F1 scores are 4/6, 2/5, 2/2 and 0.
   */
  private final Classification scored =
      Classification.of(
          List.of("cat", "cat", "dog", "cat", "dog", "cow", "eel"),
          List.of("cat", "cat", "cat", "dog", "dog", "cow", "dog"));

  @Test
  void accuracyIsTheShareOfRightLabels() {
    assertThat(scored.accuracy()).isCloseTo(100.0 * 4 / 7, within(1e-9));
  }

  @Test
  void eachLabelHasItsScore() {
    assertThat(scored.labels().keySet()).containsExactly("cat", "cow", "dog", "eel");
    assertThat(scored.labels().get("cat")).isEqualTo(new F1(2, 3, 3));
    assertThat(scored.labels().get("dog").precision()).isEqualTo(50);
    assertThat(scored.labels().get("dog").recall()).isCloseTo(100.0 / 3, within(1e-9));
    assertThat(scored.labels().get("dog").f1()).isCloseTo(40, within(1e-9));
    assertThat(scored.labels().get("eel").f1()).isZero();
  }

  @Test
  void macroF1IsTheMeanOverTheLabelsOfBothSides() {
    assertThat(scored.macroF1()).isCloseTo((100.0 * 2 / 3 + 100 + 40 + 0) / 4, within(1e-9));
  }

  @Test
  void confusionIsATable() {
    assertThat(scored.confusion().count(0, 2)).isEqualTo(1);
    assertThat(scored.confusion())
        .hasToString(
            """
                 cat  cow  dog  eel
            cat    2    0    1    0
            cow    0    1    0    0
            dog    1    0    1    1
            eel    0    0    0    0
            """);
  }

  @Test
  void nothingIsZeroAndUnequalNumbersAreAnError() {
    assertThat(Classification.of(List.of(), List.of()).accuracy()).isZero();
    assertThat(Classification.of(List.of(), List.of()).macroF1()).isZero();
    assertThatThrownBy(() -> Classification.of(List.of("a"), List.of()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found hypotheses: 1, references: 0; expected as many");
  }

  @Test
  void columnsAreAsWideAsTheLargestCount() {
    List<String> many = Collections.nCopies(1000, "a");
    assertThat(Classification.of(many, many).confusion()).hasToString("      a\na  1000\n");
  }
}
