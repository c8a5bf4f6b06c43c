package org.nmt4j.evaluation.ter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

  @ParameterizedTest
  @CsvSource({
    // start, length, target
    "3, 2, 0, 340125",
    "3, 2, 1, 034125",
    "4, 2, 3, 012453",
    "1, 2, 4, 031245",
    "1, 2, 6, 034512",
    // A target within the moved words, or directly after them, is counted from their end.
    "1, 2, 1, 012345",
    "1, 2, 2, 031245",
    "1, 2, 3, 034125",
    "3, 2, 5, 012534",
    "0, 1, 1, 102345"
  })
  void wordsMove(int start, int length, int target, String expected) {
    assertThat(Shift.move(digits("012345"), start, length, target)).isEqualTo(digits(expected));
  }

  private static int[] digits(String text) {
    return text.chars().map(c -> c - '0').toArray();
  }

  /** Shifts are compared by gain, length, start and target, in this order. */
  @Test
  void aBetterShiftGainsMoreOrIsLongerOrStandsFurtherLeft() {
    Shift shift = shift(2, 3, 4, 5);
    assertThat(shift.isBetterThan(null)).isTrue();
    assertThat(shift.isBetterThan(shift(2, 3, 4, 5))).isFalse();
    Stream.of(shift(3, 1, 9, 9), shift(2, 4, 9, 9), shift(2, 3, 3, 9), shift(2, 3, 4, 4))
        .forEach(
            better -> {
              assertThat(better.isBetterThan(shift)).as("%s", better).isTrue();
              assertThat(shift.isBetterThan(better)).as("%s", better).isFalse();
            });
  }

  private static Shift shift(int gain, int length, int start, int target) {
    return new Shift(gain, length, start, target, new int[0]);
  }
}
