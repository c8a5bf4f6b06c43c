package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.schema.Key;
import org.nmt4j.recipe.schema.Section;
import org.nmt4j.recipe.schema.Types;

/** The keys of {@code evaluation}. */
final class EvaluationSchema {

  /** The metrics there are. */
  static final List<String> METRICS = List.of("bleu", "exact", "alignment");

  private static final Key<EvaluationSettings, List<String>> METRICS_KEY =
      Key.of(
          "metrics",
          Types.listOf(Types.oneOf(METRICS.toArray(String[]::new))),
          List.of("bleu"),
          EvaluationSettings::metrics,
          "exact: percent of lines equal to the reference; alignment: of those lines, percent of"
              + " words where attention is greatest within one word of a known partner");

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

  private static final Key<EvaluationSettings, Optional<Path>> ALIGNMENT =
      Key.optional(
          "alignment",
          Types.file(),
          EvaluationSettings::alignment,
          "known alignments of data.test: pairs such as 0-1 of words between spaces");

  static final Section<EvaluationSettings> SECTION =
      Section.of(
          values ->
              new EvaluationSettings(
                  values.get(METRICS_KEY),
                  values.get(TOKENIZE),
                  values.get(LOWERCASE),
                  values.get(ALIGNMENT)),
          METRICS_KEY,
          TOKENIZE,
          LOWERCASE,
          ALIGNMENT);

  private EvaluationSchema() {}
}
