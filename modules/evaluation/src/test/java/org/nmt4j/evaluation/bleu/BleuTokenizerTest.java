package org.nmt4j.evaluation.bleu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;

class BleuTokenizerTest {

  private static final String ENGLISH =
      "He said: \"1,000.50 isn't much...\" (pp. 3-4), &quot;ok&quot; A&amp;B";
  private static final String GERMAN = "„Ja“ – 5€/kg, x²… 1999.";
  private static final String CHINESE = "我有2,000元。“好”—OK, yes.";
  private static final String MARKS = "a..b,,c 1.a a.1";

  @Test
  void mteval() {
    assertTokens(
        BleuTokenizer.MTEVAL_13A,
        ENGLISH,
        "He said : \" 1,000.50 isn't much . . . \" ( pp . 3 - 4 ) , \" ok \" A & B");
    assertTokens(BleuTokenizer.MTEVAL_13A, GERMAN, "„Ja“ – 5€ / kg , x²… 1999 .");
    assertTokens(BleuTokenizer.MTEVAL_13A, CHINESE, "我有2,000元。“好”—OK , yes .");
    assertTokens(BleuTokenizer.MTEVAL_13A, MARKS, "a . . b , , c 1 . a a . 1");
    assertTokens(BleuTokenizer.MTEVAL_13A, "a <skipped>b &amp;lt; c", "a b < c");
  }

  @Test
  void international() {
    assertTokens(
        BleuTokenizer.INTERNATIONAL,
        ENGLISH,
        "He said : \" 1,000.50 isn ' t much . . . \" ( pp . 3-4 ) , & quot ; ok & quot ; A & amp ;"
            + " B");
    assertTokens(BleuTokenizer.INTERNATIONAL, GERMAN, "„ Ja “ – 5 € / kg , x² … 1999.");
    assertTokens(BleuTokenizer.INTERNATIONAL, CHINESE, "我有2,000元 。 “ 好 ” — OK , yes .");
    assertTokens(BleuTokenizer.INTERNATIONAL, "👍🏽 1\u00a0a", "👍 🏽 1 a");
  }

  @Test
  void chinese() {
    assertTokens(BleuTokenizer.CHINESE, GERMAN, "„ Ja “ – 5 € / kg , x² … 1999.");
    assertTokens(BleuTokenizer.CHINESE, CHINESE, "我 有 2,000 元 。 “ 好 ” — OK , yes .");
  }

  @Test
  void characters() {
    assertTokens(BleuTokenizer.CHARACTER, " a\u3000bé 👍\t", "a b é 👍");
  }

  @Test
  void none() {
    assertTokens(BleuTokenizer.NONE, " a, \u00a0b&lt;\u0085c\u001fd ", "a, b&lt; c d");
    assertTokens(BleuTokenizer.NONE, " \t ", "");
  }

  @Test
  void namesAreThoseOfSignatures() {
    for (BleuTokenizer tokenizer : BleuTokenizer.values()) {
      assertThat(BleuTokenizer.named(tokenizer.label())).isSameAs(tokenizer);
    }
    assertThatThrownBy(() -> BleuTokenizer.named("14a"))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("tokenizer '14a', expected one of 13a, intl, char, zh, none");
  }

  private static void assertTokens(BleuTokenizer tokenizer, String text, String expected) {
    assertThat(String.join(" ", tokenizer.tokenize(text))).isEqualTo(expected);
  }

  /** Checks the first and the last character of each range and their neighbours outside. */
  @Test
  void chineseCharactersAreThoseOfTheRanges() {
    assertThat(standAlone(BleuTokenizer.CHINESE, 0x2a6d, 0x2e80, 0x312f, 0x3100, 0x31a0, 0x31ef))
        .containsOnly(true);
    assertThat(standAlone(BleuTokenizer.CHINESE, 0x2a6e, 0x2e7f, 0x3130, 0x30ff, 0x319f, 0x31f0))
        .containsOnly(false);
    assertThat(standAlone(BleuTokenizer.CHINESE, 0x3200, 0x4db5, 0x4e00, 0x9fbb, 0xf900, 0xfa2d))
        .containsOnly(true);
    assertThat(standAlone(BleuTokenizer.CHINESE, 0x31ff, 0x4db6, 0x4dff, 0x9fbc, 0xf8ff, 0xfa2e))
        .containsOnly(false);
    assertThat(standAlone(BleuTokenizer.CHINESE, 0xfa30, 0xfa6a, 0xfa70, 0xfad9, 0xfe10, 0xfe1f))
        .containsOnly(true);
    assertThat(standAlone(BleuTokenizer.CHINESE, 0xfa2f, 0xfa6b, 0xfa6f, 0xfada, 0xfe0f, 0xfe20))
        .containsOnly(false);
    assertThat(standAlone(BleuTokenizer.CHINESE, 0xfe30, 0xfe4f, 0xff00, 0xffef))
        .containsOnly(true);
    assertThat(standAlone(BleuTokenizer.CHINESE, 0xfe2f, 0xfe50, 0xfeff, 0xfff0))
        .containsOnly(false);
  }

  private static List<Boolean> standAlone(BleuTokenizer tokenizer, int... characters) {
    return Arrays.stream(characters)
        .mapToObj(c -> tokenizer.tokenize("a" + Character.toString(c) + "a").size() == 3)
        .toList();
  }
}
