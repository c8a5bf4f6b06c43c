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

  @Test
  void marksBesideASigmaAreSkipped() {
    assertThat(LowerCase.of("'Σ")).isEqualTo("'σ");
    assertThat(LowerCase.of("Α'Σ")).isEqualTo("α'ς");
    assertThat(LowerCase.of("ΑΣ'")).isEqualTo("ας'");
    assertThat(LowerCase.of("ΑΣ'Α")).isEqualTo("ασ'α");
    assertThat(LowerCase.of("Α\uff1aΣ\uff1aΑ")).isEqualTo("α\uff1aσ\uff1aα");
  }
}
