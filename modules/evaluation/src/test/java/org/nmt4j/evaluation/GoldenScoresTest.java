package org.nmt4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.chrf.ChrfOptions;
import org.nmt4j.evaluation.ter.Ter;
import org.nmt4j.evaluation.ter.TerOptions;

/** Tests that scores and signatures of BLEU, chrF and TER equal those of sacreBLEU 2.6.0. */
class GoldenScoresTest {

  private static final double TOLERANCE = 1e-9;

  @Test
  void corpusScoresOfTheShippedCases() {
    assertCorpusScores(GoldenScores.shipped(), 3 * 19);
  }

  @Test
  void corpusScoresOfAllCases() {
    assertCorpusScores(GoldenScores.shared(), 228);
  }

  @Test
  void sentenceScoresOfTheShippedCases() {
    assertSentenceScores(GoldenScores.shipped(), 14);
  }

  @Test
  void sentenceScoresOfAllCases() {
    assertSentenceScores(GoldenScores.shared(), 134);
  }

  private static void assertCorpusScores(GoldenScores golden, int count) {
    List<GoldenScores.Row> rows = golden.rows();
    assertThat(rows).hasSize(count);
    SoftAssertions softly = new SoftAssertions();
    for (GoldenScores.Row row : rows) {
      MetricResult result =
          SegmentStatistics.of(
                  row.metric(), golden.hypotheses(row.name()), golden.references(row.name()))
              .result();
      softly.assertThat(result.score()).as("%s", row).isCloseTo(row.score(), within(TOLERANCE));
      softly
          .assertThat(withoutVersion(result.signature().toString()))
          .as("%s", row)
          .isEqualTo(withoutVersion(row.signature()));
    }
    softly.assertAll();
  }

  private static void assertSentenceScores(GoldenScores golden, int count) {
    List<GoldenScores.SentenceRow> rows = golden.sentenceRows();
    assertThat(rows).hasSize(count);
    SoftAssertions softly = new SoftAssertions();
    for (GoldenScores.SentenceRow row : rows) {
      assertScore(softly, golden, row, new Bleu(BleuOptions.DEFAULTS), row.bleu());
      assertScore(softly, golden, row, new Chrf(ChrfOptions.DEFAULTS), row.chrf());
      assertScore(softly, golden, row, new Ter(TerOptions.DEFAULTS), row.ter());
    }
    softly.assertAll();
  }

  private static void assertScore(
      SoftAssertions softly,
      GoldenScores golden,
      GoldenScores.SentenceRow row,
      TextMetric metric,
      double score) {
    int segment = row.line() - 1;
    List<String> references =
        golden.references(row.name()).stream().map(one -> one.get(segment)).toList();
    MetricResult result = metric.sentence(golden.hypotheses(row.name()).get(segment), references);
    softly
        .assertThat(result.score())
        .as("%s %s", metric.name(), row)
        .isCloseTo(score, within(TOLERANCE));
  }

  private static String withoutVersion(String signature) {
    return Stream.of(signature.split("\\|"))
        .filter(field -> !field.startsWith("version:"))
        .toList()
        .toString();
  }
}
