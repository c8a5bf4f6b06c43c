package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nmt4j.recipe.ContrastFiles;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.SamplingSettings;
import org.nmt4j.recipe.TaskType;

/** The keys of {@code evaluation}. */
final class EvaluationSchema {

  /** A key for each task, since each has metrics of its own; the first is the default. */
  private static final List<Key<EvaluationSettings, List<Metric>>> METRICS =
      Arrays.stream(TaskType.values()).map(EvaluationSchema::metrics).toList();

  private static Key<EvaluationSettings, List<Metric>> metrics(TaskType task) {
    List<Metric> choices = Metric.of(task);
    return Key.<EvaluationSettings, List<Metric>>required(
            "metrics",
            Types.listOf(Types.oneOf(choices.toArray(Metric[]::new))),
            EvaluationSettings::metrics,
            "what data.test is judged by" + explained(task))
        .fallingBack(List.of(choices.get(0)), task)
        .only(task);
  }

  private static String explained(TaskType task) {
    return switch (task) {
      case CLASSIFICATION, REGRESSION ->
          "; gradient-slope: ln of the norm of the loss's gradient by what the top layer carries on"
              + " from the step that lies LAG steps before the last, relative to the last one, as"
              + " gradient-slope@LAG, and its slope per step by least squares, below 0 where"
              + " gradients vanish; on some lines of data.test, in one direction";
      case TAGGING ->
          "; forget-gate: the mean activation of the forget gate of an LSTM's first layer, each"
              + " unit weighed by what its cell holds, |c|; also of each of the 20 most frequent"
              + " tokens, as forget-gate@TOKEN; gates.svg shows a line; in one direction";
      default -> "";
    };
  }

  private static final Key<EvaluationSettings, String> TOKENIZE =
      Key.<EvaluationSettings, String>of(
              "tokenize",
              Types.oneOf("13a", "intl", "char", "zh", "none"),
              "13a",
              EvaluationSettings::tokenize,
              "BLEU's tokenizer, by sacreBLEU's name")
          .only(TaskType.TRANSLATION);

  private static final Key<EvaluationSettings, Boolean> LOWERCASE =
      Key.<EvaluationSettings, Boolean>of(
              "lowercase",
              Types.truth(),
              false,
              EvaluationSettings::lowercase,
              "whether case is ignored")
          .only(TaskType.TRANSLATION);

  private static final Key<EvaluationSettings, Optional<Path>> ALIGNMENT =
      Key.<EvaluationSettings, Path>optional(
              "alignment",
              Types.file(),
              EvaluationSettings::alignment,
              "known alignments of data.test: pairs such as 0-1 of words between spaces")
          .only(TaskType.TRANSLATION);

  private static final Key<EvaluationSettings, Optional<Path>> WORDS =
      Key.<EvaluationSettings, Path>optional(
              "words",
              Types.file(),
              EvaluationSettings::words,
              "the words that the metric recall is about, one a line")
          .only(TaskType.TRANSLATION);

  private static final Key<EvaluationSettings, Optional<Path>> GROUPS =
      Key.<EvaluationSettings, Path>optional(
              "groups",
              Types.file(),
              EvaluationSettings::groups,
              "a name for each line of data.test; metrics are also given for each group, as"
                  + " metric@group")
          .only(TaskType.except(TaskType.LANGUAGE_MODEL));

  private static final Key<EvaluationSettings, List<Integer>> LENGTHS =
      Key.<EvaluationSettings, List<Integer>>of(
              "lengths",
              Types.listOf(Types.integer(1, 100_000)),
              List.of(),
              EvaluationSettings::lengths,
              "numbers of source words, ascending; metrics are also given for lines of up to so"
                  + " many and more than the number before, as metric@number")
          .only(TaskType.except(TaskType.LANGUAGE_MODEL));

  private static final Key<ContrastFiles, Path> CORRECT =
      Key.required("correct", Types.file(), ContrastFiles::correct, "one line for each pair");

  private static final Key<ContrastFiles, Path> INCORRECT =
      Key.required(
          "incorrect", Types.file(), ContrastFiles::incorrect, "the less likely line of each pair");

  private static final Key<ContrastFiles, Optional<Path>> CONTRAST_GROUPS =
      Key.optional(
          "groups",
          Types.file(),
          ContrastFiles::groups,
          "a name for each pair; the metric is also given for each group, as contrast@group");

  private static final Section<ContrastFiles> CONTRAST_SECTION =
      Section.of(
          values ->
              new ContrastFiles(
                  values.get(CORRECT), values.get(INCORRECT), values.get(CONTRAST_GROUPS)),
          CORRECT,
          INCORRECT,
          CONTRAST_GROUPS);

  private static final Key<EvaluationSettings, Optional<ContrastFiles>> CONTRAST =
      Key.<EvaluationSettings, ContrastFiles>optional(
              "contrast",
              CONTRAST_SECTION,
              EvaluationSettings::contrast,
              "pairs of lines for the metric contrast")
          .only(TaskType.LANGUAGE_MODEL);

  private static final Key<SamplingSettings, Optional<String>> GRAMMAR =
      Key.optional(
          "grammar",
          Types.text("[a-z-]{1,40}", "a grammar's name such as agreement"),
          SamplingSettings::grammar,
          "which grammar of ours judges");

  private static final Key<SamplingSettings, Integer> LINES =
      Key.of(
          "lines",
          Types.integer(1, 1_000_000),
          200,
          SamplingSettings::lines,
          "how many lines at each temperature");

  private static final Key<SamplingSettings, List<Double>> TEMPERATURES =
      Key.of(
          "temperatures",
          Types.listOf(Types.number(Range.POSITIVE)),
          List.of(1.0),
          SamplingSettings::temperatures,
          "what logits are divided by; the metric is given for each as accepted@temperature");

  private static final Section<SamplingSettings> SAMPLING_SECTION =
      Section.of(
          values ->
              new SamplingSettings(
                  values.get(GRAMMAR), values.get(LINES), values.get(TEMPERATURES)),
          GRAMMAR,
          LINES,
          TEMPERATURES);

  private static final Key<EvaluationSettings, SamplingSettings> SAMPLING =
      Key.<EvaluationSettings, SamplingSettings>required(
              "sampling",
              SAMPLING_SECTION,
              EvaluationSettings::sampling,
              "the lines that the metric accepted is about")
          .only(TaskType.LANGUAGE_MODEL);

  static final Section<EvaluationSettings> SECTION =
      Section.of(
              values ->
                  new EvaluationSettings(
                      METRICS.stream().map(values::get).filter(Objects::nonNull).findFirst().get(),
                      values.get(TOKENIZE),
                      values.get(LOWERCASE),
                      values.get(ALIGNMENT),
                      values.get(WORDS),
                      values.get(GROUPS),
                      values.get(LENGTHS),
                      values.get(CONTRAST),
                      values.get(SAMPLING)),
              TOKENIZE,
              LOWERCASE,
              ALIGNMENT,
              WORDS,
              GROUPS,
              LENGTHS,
              CONTRAST,
              SAMPLING)
          .after(METRICS);

  private EvaluationSchema() {}
}
