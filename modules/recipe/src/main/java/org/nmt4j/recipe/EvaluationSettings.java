package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings for scoring the test set. */
public record EvaluationSettings(
    @Key(value = "what data.test is judged by", foreign = "eval_metrics eval_metric")
        List<Metric> metrics,
    @Key(
            value = "BLEU's tokenizer, by sacreBLEU's name",
            defaultValue = "13a",
            only = TaskType.TRANSLATION,
            choices = {"13a", "intl", "char", "zh", "none"},
            foreign = "sacrebleu_tokenize sacrebleu_cfg")
        String tokenize,
    @Key(value = "whether case is ignored", defaultValue = "false", only = TaskType.TRANSLATION)
        boolean lowercase,
    @Key(
            value = "known alignments of data.test: pairs such as 0-1 of words between spaces",
            only = TaskType.TRANSLATION)
        Optional<Path> alignment,
    @Key(
            value = "the words that the metric recall is about, one a line",
            only = TaskType.TRANSLATION)
        Optional<Path> words,
    @Key(
            value =
                "a name for each line of data.test; metrics are also given for each group, as"
                    + " metric@group",
            except = TaskType.LANGUAGE_MODEL)
        Optional<Path> groups,
    @Key(
            value =
                "numbers of source words, ascending; metrics are also given for lines of up to so"
                    + " many and more than the number before, as metric@number",
            defaultValue = "[]",
            except = TaskType.LANGUAGE_MODEL,
            range = "from 1 to 100000")
        List<Integer> lengths,
    @Key(value = "pairs of lines for the metric contrast", only = TaskType.LANGUAGE_MODEL)
        Optional<ContrastFiles> contrast,
    @Key(value = "the lines that the metric accepted is about", only = TaskType.LANGUAGE_MODEL)
        SamplingSettings sampling) {

  /** Copies the lists. */
  public EvaluationSettings {
    metrics = List.copyOf(metrics);
    lengths = List.copyOf(lengths);
  }
}
