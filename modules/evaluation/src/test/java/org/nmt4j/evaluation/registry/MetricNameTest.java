package org.nmt4j.evaluation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.TextMetric;

class MetricNameTest {

  @ParameterizedTest
  @EnumSource
  void namesAreReadAsTheyAreWritten(MetricName name) {
    assertThat(MetricName.named(name.toString())).contains(name);
    assertThat(name.metric(MetricSettings.DEFAULTS).higherIsBetter())
        .isEqualTo(name.higherIsBetter());
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyCorpusHasAScore(MetricName name) {
    assertThat(
            SegmentStatistics.of(
                    name.metric(MetricSettings.DEFAULTS), List.of(), List.of(List.of()))
                .result()
                .score())
        .isZero();
  }

  @Test
  void unknownNamesAreNone() {
    assertThat(MetricName.named("BLEU")).isEmpty();
    assertThat(MetricName.named("bleurt")).isEmpty();
    assertThat(MetricName.ENTITY_F1).hasToString("entity-f1");
  }

  @Test
  void settingsReachTheMetrics() {
    MetricSettings settings = MetricSettings.of("intl", true, Set.of("Oslo"));
    assertThat(signature(MetricName.BLEU, settings)).contains("case:lc", "tok:intl");
    assertThat(signature(MetricName.CHRF, settings)).contains("case:lc");
    TextMetric recall = MetricName.RECALL.metric(settings);
    assertThat(recall.statistics("Oslo", List.of("Oslo, Rome"))).containsExactly(1, 1);
  }

  @Test
  void onlyMetricsWithOptionsHaveSettings() {
    assertThat(MetricName.TER.metric(MetricSettings.DEFAULTS).signature(1).hasSettings()).isTrue();
    assertThat(MetricName.MSE.metric(MetricSettings.DEFAULTS).signature(1).hasSettings()).isFalse();
  }

  private static String signature(MetricName name, MetricSettings settings) {
    return name.metric(settings).signature(1).toString();
  }
}
