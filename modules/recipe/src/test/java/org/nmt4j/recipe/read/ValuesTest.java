package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.Expectation;
import org.nmt4j.recipe.Interval;
import org.nmt4j.recipe.IntervalUnit;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.recipe.Spelling;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    ">= 90, 90, true", ">= 90, 89.99, false", "> 90, 90, false", "> 90, 90.01, true",
    "<= 0.5, 0.5, true", "<= 0.5, 0.6, false", "< 0.5, 0.5, false", "<0.5, 0.4, true",
    ">= 90, NaN, false", "<= 90, NaN, false", ">= -1, 0, true"
  })
  void expectationHolds(String text, double value, boolean holds) {
    assertThat(Expectation.parse(text).orElseThrow().holds(value, arm -> Double.NaN))
        .isEqualTo(holds);
  }

  @Test
  void expectationIsSpeltAsInTheRecipe() {
    assertThat(Expectation.parse(">=90")).get().hasToString(">= 90");
    assertThat(Expectation.parse(" < 0.25 ")).get().hasToString("< 0.25");
    assertThat(Expectation.parse("> 1000000000")).get().hasToString("> 1000000000");
  }

  @ParameterizedTest
  @CsvSource({
    ">= hmm + 10, 90, true",
    ">= hmm + 10, 89.9, false",
    "> hmm, 80, false",
    "> hmm, 80.1, true",
    "< hmm - 0.5, 79.4, true",
    "< hmm - 0.5, 79.5, false",
    "> other, 100, false"
  })
  void expectationBesideAnotherArm(String text, double value, boolean holds) {
    Expectation expectation = Expectation.parse(text).orElseThrow();

    assertThat(expectation).hasToString(text);
    assertThat(expectation.holds(value, Map.of("hmm", 80.0, "other", Double.NaN)::get))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "90", "= 90", "=> 90", ">= -x", ">=", ">= 1e5", ">= x + y", ">= x +1", "<> 5"})
  void noExpectation(String text) {
    assertThat(Expectation.parse(text)).isEmpty();
  }

  @Test
  void intervals() {
    assertThat(Interval.parse("500 updates")).contains(new Interval(500, IntervalUnit.UPDATES));
    assertThat(Interval.parse("1  Epoch")).contains(new Interval(1, IntervalUnit.EPOCHS));
    assertThat(new Interval(1, IntervalUnit.UPDATES)).hasToString("1 update");
    assertThat(new Interval(2, IntervalUnit.EPOCHS)).hasToString("2 epochs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "500", "0 updates", "-1 epochs", "9999999999 updates", "5 minutes"})
  void noInterval(String text) {
    assertThat(Interval.parse(text)).isEmpty();
  }

  @Test
  void constantsAreSpeltAsInTheRecipe() {
    assertThat(AttentionType.SCALED_DOT).hasToString("scaled-dot");
    assertThat(Spelling.parse(AttentionType.class, "scaled-dot"))
        .contains(AttentionType.SCALED_DOT);
    assertThat(Spelling.parse(AttentionType.class, "SCALED_DOT")).isEmpty();
  }

  @Test
  void longestTranslation() {
    assertThat(new MaxOutputLength(1.5, 10).tokens(3)).isEqualTo(14);
    assertThat(new MaxOutputLength(1e9, 10).tokens(1000)).isEqualTo(Integer.MAX_VALUE);
  }
}
