package org.nmt4j.evaluation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LowerCaseTest {

  @Test
  void aSigmaIsFinalAtTheEndOfAWordOnly() {
    assertThat(LowerCase.of("ΟΔΟΣ ΣΑΣ. Σ Α.Σ.Α Α.Σ.")).isEqualTo("οδος σας. σ α.σ.α α.ς.");
    assertThat(LowerCase.of("Σ\u0301Σ\u0301 \ud835\udc00Σ"))
        .isEqualTo("σ\u0301ς\u0301 \ud835\udc00ς");
  }

  @Test
  void lettersWithoutASimplePartner() {
    assertThat(LowerCase.of("İIẞÜ")).isEqualTo("i\u0307ißü");
  }
}
