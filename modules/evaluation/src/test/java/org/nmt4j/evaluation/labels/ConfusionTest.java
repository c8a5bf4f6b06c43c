package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;

class ConfusionTest {

  /** The last line has a label that no reference has. */
  @Test
  void confusionIsATable() {
    Confusion confusion =
        Confusion.of(
            List.of("cat", "cat", "dog", "cat", "dog", "cow", "eel"),
            List.of("cat", "cat", "cat", "dog", "dog", "cow", "dog"));
    assertThat(confusion.labels()).containsExactly("cat", "cow", "dog", "eel");
    assertThat(confusion.counts().get(0)).containsExactly(2, 0, 1, 0);
    assertThat(confusion)
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
  void nothingIsEmptyAndUnequalNumbersAreAnError() {
    assertThat(Confusion.of(List.of(), List.of()).labels()).isEmpty();
    assertThatThrownBy(() -> Confusion.of(List.of("a"), List.of()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found hypotheses: 1, references: 0; expected as many");
  }

  @Test
  void columnsAreAsWideAsTheLargestCount() {
    List<String> many = Collections.nCopies(1000, "a");
    assertThat(Confusion.of(many, many)).hasToString("      a\na  1000\n");
  }
}
