package org.nmt4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.labels.ExactMatch;

class MetricResultTest {
  private static final Signature SIGNATURE = new Signature(Map.of("nrefs", "1"));
  private static final MetricResult PLAIN =
      new MetricResult("m", 6.25, "", SIGNATURE, Optional.empty());

  @Test
  void anIntervalStandsInTextAndJson() {
    Signature sampled = SIGNATURE.withSampling("bs", 10, 3);
    MetricResult result = PLAIN.with(new ConfidenceInterval(6.125, 0.5), sampled);
    assertThat(result.toText(1)).isEqualTo("m|nrefs:1|bs:10|seed:3 = 6.2 (μ = 6.1 ± 0.5)");
    assertThat(result.toJson())
        .isEqualTo(
            """
            {
             "name": "m",
             "score": 6.25,
             "signature": "nrefs:1|bs:10|seed:3",
             "confidence_mean": 6.125,
             "confidence_var": 0.5,
             "confidence": "μ = 6.12 ± 0.50",
             "nrefs": "1",
             "bs": "10",
             "seed": "3"
            }\
            """);
  }

  @Test
  void anotherSignatureChangesNothingElse() {
    Signature other = new Signature(Map.of("nrefs", "2"));
    assertThat(PLAIN.signedBy(other))
        .isEqualTo(new MetricResult("m", 6.25, "", other, Optional.empty()));
    assertThat(PLAIN.signedBy(other).toText(2)).isEqualTo("m|nrefs:2 = 6.25");
  }

  @Test
  void jsonEscapesWhatItMust() {
    assertThat(JsonObject.quoted("a\"\\\n\t\r\u0001\u001f\u007fé"))
        .isEqualTo("\"a\\\"\\\\\\n\\t\\r\\u0001\\u001f\u007fé\"");
    assertThat(new JsonObject()).hasToString("{}");
  }

  @Test
  void statisticsOfSegmentsAddUpOverAnyOfThem() {
    ExactMatch exact = new ExactMatch();
    List<List<String>> references = List.of(List.of("a", "b", "c"), List.of("x", "x", "x"));
    SegmentStatistics corpus = SegmentStatistics.of(exact, List.of("a", "x", "y"), references);
    assertThat(corpus.references()).isEqualTo(2);
    assertThat(corpus.flat()).containsExactly(1, 1, 1, 1, 0, 1);
    assertThat(corpus.sum()).containsExactly(2, 3);
    assertThat(corpus.result(new int[] {1, 2}).score()).isEqualTo(50);
    assertThat(corpus.result(new int[] {0, 0}).score()).isEqualTo(100);
    assertThat(corpus.result(new int[0]).score()).isZero();
    assertThat(corpus.result().signature().fields()).containsEntry("nrefs", "2");
  }

  @Test
  void noSegmentsHaveStatisticsOfZero() {
    SegmentStatistics none =
        SegmentStatistics.of(new Bleu(BleuOptions.DEFAULTS), List.of(), List.of(List.of()));
    assertThat(none.size()).isZero();
    assertThat(none.width()).isZero();
    assertThat(none.flat()).isEmpty();
    assertThat(none.sum()).hasSize(10).containsOnly(0);
  }
}
