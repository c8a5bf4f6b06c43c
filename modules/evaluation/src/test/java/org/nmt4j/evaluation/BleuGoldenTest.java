package org.nmt4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Scores and signatures equal those of sacreBLEU 2.6.0. */
class BleuGoldenTest {

  private static final double TOLERANCE = 1e-9;

  @Test
  void corpusScoresOfTheShippedCases() {
    assertCorpusScores(GoldenScores.shipped(), 33);
  }

  @Test
  void corpusScoresOfAllCases() {
    assertCorpusScores(GoldenScores.shared(), 100);
  }

  @Test
  void sentenceScoresOfTheShippedCases() {
    assertSentenceScores(GoldenScores.shipped(), 14);
  }

  @Test
  void sentenceScoresOfAllCases() {
    assertSentenceScores(GoldenScores.shared(), 100);
  }

  private static void assertCorpusScores(GoldenScores golden, int atLeast) {
    List<GoldenScores.Row> rows = golden.rows();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(atLeast);
    SoftAssertions softly = new SoftAssertions();
    for (GoldenScores.Row row : rows) {
      BleuResult result =
          new Bleu(row.options())
              .corpus(golden.hypotheses(row.name()), golden.references(row.name()));
      softly
          .assertThat(result.score().score())
          .as("%s", row)
          .isCloseTo(row.score(), within(TOLERANCE));
      softly
          .assertThat(withoutVersion(result.signature().toString()))
          .as("%s", row)
          .isEqualTo(withoutVersion(row.signature()));
    }
    softly.assertAll();
  }

  private static void assertSentenceScores(GoldenScores golden, int atLeast) {
    List<GoldenScores.SentenceRow> rows = golden.sentenceRows();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(atLeast);
    Bleu bleu = new Bleu(BleuOptions.DEFAULTS);
    SoftAssertions softly = new SoftAssertions();
    for (GoldenScores.SentenceRow row : rows) {
      int segment = row.line() - 1;
      List<String> references =
          golden.references(row.name()).stream().map(one -> one.get(segment)).toList();
      BleuResult result = bleu.sentence(golden.hypotheses(row.name()).get(segment), references);
      softly
          .assertThat(result.score().score())
          .as("%s", row)
          .isCloseTo(row.score(), within(TOLERANCE));
      softly.assertThat(result.signature().fields()).containsEntry("eff", "yes");
    }
    softly.assertAll();
  }

  private static String withoutVersion(String signature) {
    return Stream.of(signature.split("\\|"))
        .filter(field -> !field.startsWith("version:"))
        .toList()
        .toString();
  }
}
