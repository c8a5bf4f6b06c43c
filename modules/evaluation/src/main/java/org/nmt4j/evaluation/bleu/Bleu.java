package org.nmt4j.evaluation.bleu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.Signature;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.text.LowerCase;

/**
 * BLEU (Papineni et al. 2002) of text that is not tokenized, in percent: 0 to 100, higher is
 * better. Scores equal those of sacreBLEU. {@link BleuScore} has the formula. Statistics are the
 * numbers of {@link BleuStatistics}.
 */
public final class Bleu implements TextMetric {

  private static final int MANY_LINES = 100;

  private final BleuOptions options;
  private final boolean effectiveOrder;

  /** Creates a metric with these options. */
  public Bleu(BleuOptions options) {
    this(options, false);
  }

  private Bleu(BleuOptions options, boolean effectiveOrder) {
    this.options = Objects.requireNonNull(options);
    this.effectiveOrder = effectiveOrder;
  }

  @Override
  public String name() {
    return "BLEU";
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    return counts(hypothesis, references).toArray();
  }

  /** Counts one segment. The parameters are those of {@link #statistics}. */
  public BleuStatistics counts(String hypothesis, List<String> references) {
    References.require(references);
    return BleuStatistics.ofTokens(
        tokens(hypothesis), references.stream().map(this::tokens).toList());
  }

  @Override
  public double score(double[] statistics) {
    return parts(statistics).score();
  }

  /** Returns the score and its parts. */
  public BleuScore parts(double[] statistics) {
    return BleuScore.of(BleuStatistics.of(statistics), options.smoothing(), effectiveOrder);
  }

  @Override
  public String details(double[] statistics) {
    return parts(statistics).details();
  }

  /** Returns BLEU that leaves out the n-gram orders for which a segment is too short. */
  @Override
  public TextMetric ofSegments() {
    return new Bleu(options, true);
  }

  /**
   * Returns whether text looks tokenized, which would change its score. It does if at least 100 of
   * its lines, or at least half of them, end in a space and a period.
   */
  public static boolean looksTokenized(List<String> lines) {
    long tokenized = lines.stream().filter(line -> line.endsWith(" .")).count();
    return tokenized > 0 && (tokenized >= MANY_LINES || 2 * tokenized >= lines.size());
  }

  private List<String> tokens(String segment) {
    return options.tokenizer().tokenize(options.lowercase() ? LowerCase.of(segment) : segment);
  }

  @Override
  public Signature signature(int references) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("nrefs", Integer.toString(references));
    settings.put("case", options.lowercase() ? "lc" : "mixed");
    settings.put("eff", effectiveOrder ? "yes" : "no");
    settings.put("tok", options.tokenizer().label());
    settings.put("smooth", options.smoothing().signature());
    return Signature.withVersion(settings);
  }
}
