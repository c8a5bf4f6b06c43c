package org.nmt4j.evaluation.bleu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.SegmentStatistics;

class BleuTest {

  private static final Bleu BLEU = new Bleu(BleuOptions.DEFAULTS);

  @Test
  void aRepeatedWordMatchesAsOftenAsTheReferenceHasIt() {
    BleuStatistics statistics =
        BLEU.counts(
            "the the the the the the the",
            List.of("the cat is on the mat", "there is a cat on the mat"));
    assertThat(statistics)
        .isEqualTo(
            new BleuStatistics(7, 7, new NGramCounts(2, 0, 0, 0), new NGramCounts(7, 6, 5, 4)));
  }

  @Test
  void theClosestReferenceLengthCountsAndOfTwoTheShorter() {
    assertThat(BLEU.counts("a b c", List.of("a b c d e", "a b c d", "a b")).referenceLength())
        .isEqualTo(2);
    assertThat(BLEU.counts("a b c", List.of("a", "a b c d")).referenceLength()).isEqualTo(4);
  }

  @Test
  void aCorpusIsTheSumOfItsSegments() {
    List<String> hypotheses = List.of("a b c d e", "f g", "");
    List<List<String>> references = List.of(List.of("a b c d", "f g h", "i"));
    assertThat(BLEU.parts(SegmentStatistics.of(BLEU, hypotheses, references).sum()).statistics())
        .isEqualTo(
            new BleuStatistics(7, 8, new NGramCounts(6, 4, 2, 1), new NGramCounts(7, 5, 3, 2)));
  }

  @Test
  void nothingToScoreScoresZero() {
    List<List<String>> none = List.of(List.of());
    assertThat(SegmentStatistics.of(BLEU, List.of(), none).result().score()).isZero();
    assertThat(SegmentStatistics.of(BLEU, List.of(""), List.of(List.of(""))).result().score())
        .isZero();
    assertThat(SegmentStatistics.of(BLEU, List.of("a"), List.of(List.of(""))).result().score())
        .isZero();
    assertThat(BLEU.sentence("", List.of("a b")).score()).isZero();
    assertThat(BLEU.sentence("a b", List.of("")).score()).isZero();
    assertThat(SegmentStatistics.of(BLEU, List.of(), none).result().toText(1))
        .endsWith(" = 0.0 0.0/0.0/0.0/0.0 (BP = 1.000 ratio = 0.000 hyp_len = 0 ref_len = 0)");
  }

  @Test
  void unequalLengthsAreNamedWithBothCounts() {
    List<List<String>> references = List.of(List.of("a", "b"), List.of("a"));
    assertThatThrownBy(() -> SegmentStatistics.of(BLEU, List.of("a", "b"), references).result())
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found hypotheses: 2, segments of reference 2: 1; expected as many");
    assertThatThrownBy(() -> SegmentStatistics.of(BLEU, List.of("a"), List.of()).result())
        .isInstanceOf(EvaluationException.class)
        .hasMessage("no reference, expected at least one");
    assertThatThrownBy(() -> BLEU.sentence("a", List.of())).isInstanceOf(EvaluationException.class);
  }

  @Test
  void aShortSentenceIsScoredByTheOrdersItHas() {
    assertThat(BLEU.sentence("a b", List.of("a b")).score()).isCloseTo(100, within(1e-9));
    assertThat(SegmentStatistics.of(BLEU, List.of("a b"), List.of(List.of("a b"))).result().score())
        .isZero();
  }

  @Test
  void textIsTheLineOfSacreBleu() {
    MetricResult result = example();
    assertThat(result.toText(1))
        .isEqualTo(
            "BLEU|"
                + result.signature()
                + " = 64.4 88.2/73.3/61.5/54.5"
                + " (BP = 0.943 ratio = 0.944 hyp_len = 17 ref_len = 18)");
    assertThat(result.signature().toString())
        .matches(
            "nrefs:1\\|case:mixed\\|eff:no\\|tok:13a\\|smooth:exp"
                + "\\|version:nmt4j\\.\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void jsonHasTheFieldsOfSacreBleuAndTheScoreUnrounded() {
    MetricResult result = example();
    assertThat(result.toJson())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
                {
                 "name": "BLEU",
                 "score": %s,
                 "signature": "%s",
                 "verbose_score": "88.2/73.3/61.5/54.5 (BP = 0.943 ratio = 0.944 hyp_len = 17 ref_len = 18)",
                 "nrefs": "1",
                 "case": "mixed",
                 "eff": "no",
                 "tok": "13a",
                 "smooth": "exp",
                 "version": "%s"
                }\
                """,
                result.score(),
                result.signature(),
                result.signature().fields().get("version")));
    assertThat(result.score()).isCloseTo(64.3673317810076, within(1e-9));
  }

  @Test
  void roundsHalvesToEvenAsThePeersDo() {
    Smoothing floor = Smoothing.named("floor", OptionalDouble.empty());
    Bleu bleu = new Bleu(new BleuOptions(BleuTokenizer.MTEVAL_13A, floor, false));
    MetricResult result = bleu.sentence("a x y z u v w o p q r s t m n k", List.of("a b c d e"));
    assertThat(result.toText(2))
        .contains("smooth:floor[0.10]")
        .contains(" = 1.23 6.2/0.7/0.7/0.8 (BP = 1.000 ratio = 3.200 hyp_len = 16 ref_len = 5)");
  }

  @Test
  void textLooksTokenizedWhenManyLinesEndInASpaceAndAPeriod() {
    assertThat(Bleu.looksTokenized(List.of("He sleeps .", "Why ?"))).isTrue();
    assertThat(Bleu.looksTokenized(List.of("He sleeps.", "Why ?", "A ."))).isFalse();
    assertThat(Bleu.looksTokenized(List.of())).isFalse();
    List<String> lines = new ArrayList<>(Collections.nCopies(900, "He sleeps."));
    lines.addAll(Collections.nCopies(99, "He sleeps ."));
    assertThat(Bleu.looksTokenized(lines)).isFalse();
    lines.add("He sleeps .");
    assertThat(Bleu.looksTokenized(lines)).isTrue();
  }

  private static MetricResult example() {
    return SegmentStatistics.of(
            BLEU,
            List.of("the quick brown fox jumps over the dog today", "a b c d e f g h"),
            List.of(List.of("the quick brown fox jumped over the lazy dog", "a b c d e f g h i")))
        .result();
  }

  /**
   * The five tokens match in 4 of 5 unigrams, 2 of 4 bigrams, 0 of 3 trigrams and 0 of 2 fourgrams.
   */
  @ParameterizedTest
  @CsvSource({
    // method, value, precision of orders 1 to 4
    "exp,   ,    80, 50, 16.666666666666668, 12.5",
    "floor, ,    80, 50, 3.3333333333333335, 5",
    "floor, 0.3, 80, 50, 10,                 15",
    "add-k, ,    80, 60, 25,                 33.333333333333336",
    "add-k, 2,   80, 66.66666666666667, 40,  50"
  })
  void smoothingReplacesPrecisionsOfZero(
      String method, Double value, double one, double two, double three, double four) {
    OptionalDouble given = value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    Bleu bleu =
        new Bleu(new BleuOptions(BleuTokenizer.NONE, Smoothing.named(method, given), false));
    BleuScore score = bleu.parts(bleu.statistics("a b c d e", List.of("a b x d e")));
    assertThat(score.precisions())
        .usingComparatorForType(Comparator.comparingDouble(p -> Math.round(p * 1e9)), Double.class)
        .containsExactly(one, two, three, four);
    assertThat(score.score()).isCloseTo(Math.pow(one * two * three * four, 0.25), within(1e-9));
  }

  @Test
  void withoutSmoothingAnOrderWithoutMatchesMakesTheScoreZero() {
    Bleu bleu = new Bleu(new BleuOptions(BleuTokenizer.NONE, Smoothing.NONE, false));
    assertThat(bleu.sentence("a b c d e", List.of("a b x d e")).score()).isZero();
    assertThat(bleu.sentence("a b c d", List.of("a b c d")).score()).isCloseTo(100, within(1e-9));
  }

  /** The brevity penalty of 4 words against 5 is exp(1 - 5/4). */
  @Test
  void aShortTextIsPenalizedAndALongOneIsNot() {
    assertThat(BLEU.sentence("a b c d", List.of("a b c d e")).score())
        .isCloseTo(100 * Math.exp(-0.25), within(1e-9));
    BleuScore longer = BLEU.parts(BLEU.statistics("a b c d e", List.of("a b c d")));
    assertThat(longer.brevityPenalty()).isEqualTo(1);
  }

  @Test
  void theClosestLengthIsThatOfAnyOrderOfReferences() {
    for (int first = 1; first <= 8; first++) {
      for (int second = 1; second <= 8; second++) {
        int closest =
            Math.abs(first - 4) == Math.abs(second - 4)
                ? Math.min(first, second)
                : Math.abs(first - 4) < Math.abs(second - 4) ? first : second;
        List<String> references = List.of("a ".repeat(first), "a ".repeat(second));
        assertThat(BLEU.counts("a a a a", references).referenceLength()).isEqualTo(closest);
      }
    }
  }

  @Test
  void caseIsIgnoredOnRequest() {
    Bleu lower = new Bleu(new BleuOptions(BleuTokenizer.MTEVAL_13A, Smoothing.EXP, true));
    assertThat(lower.sentence("A b", List.of("a B")).score()).isCloseTo(100, within(1e-9));
    assertThat(lower.signature(1).fields()).containsEntry("case", "lc");
    assertThat(BLEU.sentence("A b", List.of("a B")).score()).isZero();
    assertThat(BLEU.higherIsBetter()).isTrue();
  }

  @Test
  void halfOfTheLinesIsManyToLookTokenized() {
    assertThat(Bleu.looksTokenized(List.of("a .", "b .", "c"))).isTrue();
    assertThat(Bleu.looksTokenized(List.of("a .", "b .", "c", "d"))).isTrue();
    assertThat(Bleu.looksTokenized(List.of("a .", "b .", "c", "d", "e"))).isFalse();
  }
}
