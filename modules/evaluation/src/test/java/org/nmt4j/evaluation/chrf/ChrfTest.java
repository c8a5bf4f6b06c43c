package org.nmt4j.evaluation.chrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.text.Whitespace;

class ChrfTest {
  private static final Chrf CHRF = new Chrf(ChrfOptions.DEFAULTS);

  @Test
  void precisionAndRecallAreMeansOverTheOrdersThatAreThere() {
    // Precision and recall of abc and abd: 2 of 3 letters, 1 of 2 bigrams and 0 of 1 trigram.
    double mean = (2 / 3.0 + 1 / 2.0) / 3;
    assertThat(CHRF.sentence("abc", List.of("abd")).score()).isCloseTo(100 * mean, within(1e-12));
    // With one order, precision 1 and recall 1/2. Beta is 2, so recall has four times the weight.
    Chrf letters = new Chrf(new ChrfOptions(1, 0, 2, false, false, false));
    assertThat(letters.sentence("a", List.of("ab")).score())
        .isCloseTo(100 * 5 * 0.5 / (4 * 1 + 0.5), within(1e-12));
  }

  @Test
  void wordsLoseAMarkAtTheirEndOrElseAtTheirBeginning() {
    assertThat(ChrfWords.of("(hi) \"so, a . … ..x ü!"))
        .containsExactly("(hi", ")", "\"so", ",", "a", ".", "…", ".", ".x", "ü", "!");
  }

  @Test
  void ofSeveralReferencesTheBestCounts() {
    List<String> references = List.of("xyz", "abcd", "ab");
    double[] best =
        references.stream()
            .map(each -> CHRF.sentence("abc", List.of(each)).score())
            .mapToDouble(score -> score)
            .sorted()
            .toArray();
    assertThat(CHRF.sentence("abc", references).score()).isEqualTo(best[2]);
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsOne() {
    assertThat(CHRF.statistics("a😀", List.of("😀a"))).startsWith(2, 2, 2, 1, 1, 0);
  }

  @Test
  void namesAndTextAreThoseOfSacreBleu() {
    assertThat(CHRF.name()).isEqualTo("chrF2");
    Chrf words = new Chrf(ChrfOptions.DEFAULTS.withWordOrder(2));
    assertThat(words.name()).isEqualTo("chrF2++");
    assertThat(words.sentence("ab", List.of("ab")).toText(1))
        .matches(
            "chrF2\\+\\+\\|nrefs:1\\|case:mixed\\|eff:yes\\|nc:6\\|nw:2\\|space:no\\|version:.* ="
                + " 100.0");
  }

  @Test
  void theAuthorsSmoothingCountsOrdersThatAreNotThere() {
    Chrf smoothed = new Chrf(new ChrfOptions(6, 0, 2, false, false, true));
    assertThat(smoothed.sentence("abc", List.of("abc")).score()).isCloseTo(50, within(1e-9));
    assertThat(smoothed.signature(1).fields()).containsEntry("eff", "no");
  }

  @Test
  void valuesOutOfRangeAreNamed() {
    assertThatThrownBy(() -> new ChrfOptions(0, 0, 2, false, false, false))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("order of characters 0 for chrF, expected 1 to 100");
    assertThatThrownBy(() -> new ChrfOptions(6, -1, 2, false, false, false))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("order of words -1 for chrF, expected 0 to 100");
    assertThatThrownBy(() -> new ChrfOptions(6, 0, 101, false, false, false))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("beta 101 for chrF, expected 1 to 100");
    ChrfOptions most = new ChrfOptions(100, 100, 100, false, true, true);
    assertThat(most.withLowercase(true))
        .isEqualTo(new ChrfOptions(100, 100, 100, true, true, true));
    assertThatThrownBy(() -> CHRF.statistics("a", List.of()))
        .isInstanceOf(EvaluationException.class);
  }

  /** Precision and recall are 3 of 4 letters and 1 of 2 words. */
  @Test
  void wordsCountAsMuchAsCharacters() {
    Chrf words = new Chrf(new ChrfOptions(1, 1, 1, false, false, false));
    assertThat(words.statistics("ab cd", List.of("ab ce"))).containsExactly(4, 4, 3, 2, 2, 1);
    assertThat(words.sentence("ab cd", List.of("ab ce")).score()).isCloseTo(62.5, within(1e-12));
    assertThat(words.higherIsBetter()).isTrue();
  }

  @Test
  void caseAndWhiteSpaceCountOnRequest() {
    Chrf spaces = new Chrf(new ChrfOptions(1, 0, 2, false, true, false));
    Chrf letters = new Chrf(new ChrfOptions(1, 0, 2, true, false, false));
    assertThat(spaces.statistics("A b ", List.of("a b"))).containsExactly(4, 3, 2);
    assertThat(letters.statistics("A b ", List.of("a b"))).containsExactly(2, 2, 2);
    ChrfOptions options = new ChrfOptions(1, 0, 2, false, true, false);
    assertThat(Chrf.ofLines(options).statistics("A b ", List.of("a b"))).containsExactly(3, 3, 2);
  }

  @Test
  void ofEquallyGoodReferencesTheFirstCounts() {
    assertThat(CHRF.statistics("abc", List.of("x", "yyy"))).startsWith(3, 1, 0);
  }

  @Test
  void emptyTextsScoreZero() {
    Chrf letters = new Chrf(new ChrfOptions(1, 0, 2, false, false, false));
    Chrf smoothed = new Chrf(new ChrfOptions(1, 0, 2, false, false, true));
    double[][] statistics = {{0, 1, 0}, {1, 0, 0}, {0, 0, 0}, {1, 1, 0}};
    for (double[] each : statistics) {
      assertThat(letters.score(each)).isZero();
      assertThat(smoothed.score(each)).isCloseTo(0, within(1e-12));
    }
    // One of precision and recall is 0, the other next to nothing.
    assertThat(smoothed.score(statistics[0])).isZero();
    assertThat(smoothed.score(statistics[1])).isZero();
  }

  @Test
  void marksOfWordsAreThoseOfAscii() {
    String marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    for (char c = '!'; c < 0x100; c++) {
      if (Whitespace.is(c)) {
        continue;
      }
      boolean isMark = marks.indexOf(c) >= 0;
      assertThat(ChrfWords.of("a" + c)).hasSize(isMark ? 2 : 1);
      assertThat(ChrfWords.of(c + "a")).hasSize(isMark ? 2 : 1);
    }
  }
}
