package org.nmt4j.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.alignment.AlignmentErrorRate;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.bleu.BleuTokenizer;
import org.nmt4j.evaluation.bleu.Smoothing;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.chrf.ChrfOptions;
import org.nmt4j.evaluation.labels.ExactMatch;
import org.nmt4j.evaluation.labels.TokenAccuracy;
import org.nmt4j.evaluation.ter.Ter;
import org.nmt4j.evaluation.ter.TerOptions;
import picocli.CommandLine.Option;

/** Which metrics score text, with the names that sacreBLEU gives their options. */
final class MetricOptions {

  /** The metrics, by their names on the command line. */
  enum Name {
    BLEU,
    CHRF,
    TER,
    EXACT,
    ACCURACY,
    AER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = {"-m", "--metrics"},
      paramLabel = "METRIC",
      arity = "1..*",
      description = "bleu (default), chrf, ter, exact, accuracy, aer.")
  private List<Name> metrics = List.of(Name.BLEU);

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
      description = "How many times as much recall weighs (default 2).")
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
   * The metrics in the order they were asked for.
   *
   * @throws org.nmt4j.evaluation.EvaluationException if an option has no such value
   */
  List<TextMetric> metrics() {
    List<TextMetric> made = new ArrayList<>();
    metrics.stream().distinct().forEach(name -> made.add(metric(name)));
    return made;
  }

  private TextMetric metric(Name name) {
    return switch (name) {
      case BLEU -> new Bleu(bleu());
      case CHRF ->
          Chrf.ofLines(
              new ChrfOptions(
                  characterOrder, wordOrder, beta, chrfLowercase, whitespace, chrfSmoothing));
      case TER -> new Ter(new TerOptions(caseSensitive, normalized, noPunctuation, asianSupport));
      case EXACT -> new ExactMatch();
      case ACCURACY -> new TokenAccuracy();
      case AER -> new AlignmentErrorRate();
    };
  }

  private BleuOptions bleu() {
    OptionalDouble value =
        smoothingValue == null ? OptionalDouble.empty() : OptionalDouble.of(smoothingValue);
    return new BleuOptions(
        BleuTokenizer.named(tokenizer), Smoothing.named(smoothing, value), lowercase);
  }

  /** Whether text that is tokenized already gets a score that it should not have. */
  boolean tokenize() {
    return metrics.contains(Name.BLEU) && !tokenizer.equals(BleuTokenizer.NONE.label());
  }
}
