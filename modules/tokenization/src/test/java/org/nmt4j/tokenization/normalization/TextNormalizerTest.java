package org.nmt4j.tokenization.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer.Form;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.RandomText;

class TextNormalizerTest {
  private static final TextNormalizer NONE = new TextNormalizer(Optional.empty(), false);
  private static final TextNormalizer NFC = new TextNormalizer(Optional.of(Form.NFC), false);
  private static final TextNormalizer NFKC = new TextNormalizer(Optional.of(Form.NFKC), false);
  private static final TextNormalizer LOWER = new TextNormalizer(Optional.of(Form.NFC), true);

  @Test
  void collapsesEveryKindOfWhiteSpace() {
    String kinds =
        "\t\n\u000B\f\r\u001C\u001F\u0085\u00A0\u1680\u2003\u2007\u2028\u2029\u202F\u3000";
    assertThat(NONE.normalize(kinds + "a " + kinds + " b" + kinds)).isEqualTo("a b");
    assertThat(NONE.normalize(kinds)).isEmpty();
    kinds
        .codePoints()
        .forEach(kind -> assertThat(NONE.normalize("a" + (char) kind + "b")).isEqualTo("a b"));
  }

  @Test
  void bringsTextToItsForm() {
    assertThat(NFC.normalize("Ko\u0308ln ﬁ ２")).isEqualTo("Köln ﬁ ２");
    assertThat(NFKC.normalize("Ko\u0308ln ﬁ ２ a\u00A0b")).isEqualTo("Köln fi 2 a b");
    assertThat(NONE.normalize("Ko\u0308ln")).isEqualTo("Ko\u0308ln");
  }

  @Test
  void lowerCasesByNoLanguagesRules() {
    assertThat(LOWER.normalize("ISTANBUL ÄÖÜ ẞ ΣΑΣ")).isEqualTo("istanbul äöü ß σας");
  }

  @Test
  void replacesUnpairedSurrogates() {
    assertThat(NONE.normalize("a\uD83Db \uDE00\uD83D\uDE00\uD83D"))
        .isEqualTo("a\uFFFDb \uFFFD\uD83D\uDE00\uFFFD");
  }

  @Test
  void changesNothingTheSecondTime() {
    for (TextNormalizer normalizer :
        new TextNormalizer[] {
          NONE, NFC, NFKC, LOWER, new TextNormalizer(Optional.of(Form.NFKC), true)
        }) {
      RandomText text = new RandomText(7);
      for (int i = 0; i < 5_000; i++) {
        String once = normalizer.normalize(text.next());
        assertThat(normalizer.normalize(once)).isEqualTo(once);
      }
    }
  }
}
