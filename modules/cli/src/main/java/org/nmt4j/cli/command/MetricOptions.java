package org.nmt4j.cli.command;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.bleu.BleuTokenizer;
import org.nmt4j.evaluation.bleu.Smoothing;
import org.nmt4j.evaluation.chrf.ChrfOptions;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.evaluation.registry.MetricSettings;
import org.nmt4j.evaluation.ter.TerOptions;
import picocli.CommandLine.Option;

/** The options for metrics, with the names of sacreBLEU. */
final class MetricOptions {

  @Option(
      names = {"-m", "--metrics"},
      paramLabel = "METRIC",
      arity = "1..*",
      description = "${COMPLETION-CANDIDATES} (default: bleu).")
  private List<MetricName> metrics = List.of(MetricName.BLEU);

  @Option(
      names = {"-tok", "--tokenize"},
      paramLabel = "NAME",
      defaultValue = "13a",
      description = "Of BLEU: 13a (default), intl, char, zh, none.")
  private String tokenizer;

  @Option(
      names = {"-lc", "--lowercase"},
      description = "Ignore case in BLEU.")
  private boolean lowercase;

  @Option(
      names = {"-s", "--smooth-method"},
      paramLabel = "NAME",
      defaultValue = "exp",
      hidden = true,
      description = "Of BLEU: exp (default), floor, add-k or none.")
  private String smoothing;

  @Option(
      names = {"-sv", "--smooth-value"},
      paramLabel = "NUMBER",
      hidden = true,
      description = "For floor (default 0.1) and add-k (default 1).")
  private Double smoothingValue;

  @Option(
      names = {"--chrf-char-order"},
      paramLabel = "N",
      hidden = true,
      description = "The longest n-grams of characters (default 6).")
  private int characterOrder = ChrfOptions.DEFAULTS.characterOrder();

  @Option(
      names = {"--chrf-word-order"},
      paramLabel = "N",
      description = "Words in chrF: 0 (default), 2 for chrF++.")
  private int wordOrder = ChrfOptions.DEFAULTS.wordOrder();

  @Option(
      names = {"--chrf-beta"},
      paramLabel = "N",
      hidden = true,
      description = "The weight of recall against precision (default 2).")
  private int beta = ChrfOptions.DEFAULTS.beta();

  @Option(
      names = {"--chrf-whitespace"},
      hidden = true,
      description = "White space is a character.")
  private boolean whitespace;

  @Option(
      names = {"--chrf-lowercase"},
      hidden = true,
      description = "Ignore case in chrF.")
  private boolean chrfLowercase;

  @Option(
      names = {"--chrf-eps-smoothing"},
      hidden = true,
      description = "Count orders that are not there, as the authors' program does.")
  private boolean chrfSmoothing;

  @Option(
      names = {"--ter-case-sensitive"},
      hidden = true,
      description = "Case counts in TER.")
  private boolean caseSensitive;

  @Option(
      names = {"--ter-normalized"},
      hidden = true,
      description = "Cut marks off words first.")
  private boolean normalized;

  @Option(
      names = {"--ter-no-punct"},
      hidden = true,
      description = "Leave marks out.")
  private boolean noPunctuation;

  @Option(
      names = {"--ter-asian-support"},
      hidden = true,
      description = "Look at Chinese and Japanese characters and marks, too.")
  private boolean asianSupport;

  /**
   * Returns the metrics in the order of the command line.
   *
   * @throws org.nmt4j.evaluation.EvaluationException if an option has a wrong value
   */
  List<TextMetric> metrics() {
    if (metrics.contains(MetricName.RECALL)) {
      throw new EvaluationException(
          "found the metric recall, which counts the words of evaluation.words, expected --recipe");
    }
    MetricSettings settings =
        new MetricSettings(
            bleu(),
            new ChrfOptions(
                characterOrder, wordOrder, beta, chrfLowercase, whitespace, chrfSmoothing),
            new TerOptions(caseSensitive, normalized, noPunctuation, asianSupport),
            Set.of());
    return metrics.stream().distinct().map(name -> name.metric(settings)).toList();
  }

  private BleuOptions bleu() {
    OptionalDouble value =
        smoothingValue == null ? OptionalDouble.empty() : OptionalDouble.of(smoothingValue);
    return new BleuOptions(
        BleuTokenizer.named(tokenizer), Smoothing.named(smoothing, value), lowercase);
  }

  /** Returns whether BLEU tokenizes the text itself; tokenized text then gets a wrong score. */
  boolean tokenize() {
    return metrics.contains(MetricName.BLEU) && !tokenizer.equals(BleuTokenizer.NONE.label());
  }
}
