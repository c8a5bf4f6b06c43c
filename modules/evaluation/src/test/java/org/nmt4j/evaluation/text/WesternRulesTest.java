package org.nmt4j.evaluation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WesternRulesTest {

  @Test
  void symbolsAreTheMarksOfAsciiButFour() {
    String symbols = "!\"#$%&()*+/:;<=>?@[\\]^_`{|}~";
    for (char c = 0; c < 0x200; c++) {
      boolean isSymbol = symbols.indexOf(c) >= 0;
      assertThat(WesternRules.isolateSymbols(Character.toString(c)).toString())
          .isEqualTo(isSymbol ? " " + c + " " : Character.toString(c));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,      1",
    "a1,     a1",
    "5-,     5 -",
    "3-4,    3 - 4",
    "a-4,    a-4",
    "-4,     -4",
    "1.5,    1.5",
    "a.,     a .",
    "a.b,    a . b",
    "1.b,    1 . b",
    "a.1,    a . 1",
    "9.0,    9.0",
    "0.9-9,  0.9 - 9",
    ".5,     .5",
    "5.,     5."
  })
  void numbersKeepTheirMarks(String text, String expected) {
    assertThat(String.join(" ", WesternRules.tokenize(text))).isEqualTo(expected);
  }

  @Test
  void anEmptyTextHasNoTokens() {
    assertThat(WesternRules.tokenize("")).isEmpty();
  }
}
