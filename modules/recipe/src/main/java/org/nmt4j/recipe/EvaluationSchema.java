package org.nmt4j.recipe;

import java.util.List;
import org.nmt4j.recipe.schema.Key;
import org.nmt4j.recipe.schema.Section;
import org.nmt4j.recipe.schema.Types;

/** The keys of {@code evaluation}. */
final class EvaluationSchema {

  /** The metrics there are. */
  static final List<String> METRICS = List.of("bleu");

  private static final Key<EvaluationSettings, List<String>> METRICS_KEY =
      Key.of(
          "metrics",
          Types.listOf(Types.oneOf(METRICS.toArray(String[]::new))),
          METRICS,
          EvaluationSettings::metrics,
          "the metrics");

  private static final Key<EvaluationSettings, String> TOKENIZE =
      Key.of(
          "tokenize",
          Types.oneOf("13a", "intl", "char", "zh", "none"),
          "13a",
          EvaluationSettings::tokenize,
          "BLEU's tokenizer, by sacreBLEU's name");

  private static final Key<EvaluationSettings, Boolean> LOWERCASE =
      Key.of(
          "lowercase",
          Types.truth(),
          false,
          EvaluationSettings::lowercase,
          "whether case is ignored");

  static final Section<EvaluationSettings> SECTION =
      Section.of(
          values ->
              new EvaluationSettings(
                  values.get(METRICS_KEY), values.get(TOKENIZE), values.get(LOWERCASE)),
          METRICS_KEY,
          TOKENIZE,
          LOWERCASE);

  private EvaluationSchema() {}
}
