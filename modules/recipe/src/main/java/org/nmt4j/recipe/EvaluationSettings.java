package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings for scoring the test set. */
public record EvaluationSettings(
    @Key(value = "the metrics of data.test", foreign = "eval_metrics eval_metric")
        List<Metric> metrics,
    @Key(
            value = "the tokenizer of BLEU, by its name in sacreBLEU",
            defaultValue = "13a",
            only = TaskType.TRANSLATION,
            choices = {"13a", "intl", "char", "zh", "none"},
            foreign = "sacrebleu_tokenize sacrebleu_cfg")
        String tokenize,
    @Key(
            value = "whether bleu and chrf ignore case",
            defaultValue = "false",
            only = TaskType.TRANSLATION)
        boolean lowercase,
    @Key(
            value =
                "the known alignments of data.test; a line has pairs of a source word and a target"
                    + " word, counted from 0, such as 0-1",
            only = TaskType.TRANSLATION)
        Optional<Path> alignment,
    @Key(
            value = "the words that the metric recall counts, one per line",
            only = TaskType.TRANSLATION)
        Optional<Path> words,
    @Key(
            value =
                "a group name for each line of data.test; metrics are also given for each group, as"
                    + " metric@group",
            except = TaskType.LANGUAGE_MODEL)
        Optional<Path> groups,
    @Key(
            value =
                "ascending numbers of source words, which divide data.test into groups;"
                    + " metric@number is the metric of the lines with at most this number of words"
                    + " and more than the previous number",
            defaultValue = "[]",
            except = TaskType.LANGUAGE_MODEL,
            range = "from 1 to 100000")
        List<Integer> lengths,
    @Key(value = "pairs of lines for the metric contrast", only = TaskType.LANGUAGE_MODEL)
        Optional<ContrastFiles> contrast,
    @Key(value = "the lines for the metric accepted", only = TaskType.LANGUAGE_MODEL)
        SamplingSettings sampling) {

  /** Copies the lists. */
  public EvaluationSettings {
    metrics = List.copyOf(metrics);
    lengths = List.copyOf(lengths);
  }
}
