package org.nmt4j.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * BLEU of text that is not tokenized, equal to sacreBLEU's. An instance has no state but its
 * options and may be shared by threads.
 */
public final class Bleu {

  private static final int MANY_LINES = 100;

  private final BleuOptions options;

  /** Creates a metric with these options. */
  public Bleu(BleuOptions options) {
    this.options = Objects.requireNonNull(options);
  }

  /**
   * Scores a corpus.
   *
   * @param hypotheses the translations, a segment each
   * @param references one or more translations by others, each of as many segments; an empty
   *     segment is a reference like any other
   * @throws EvaluationException when there are no references or the numbers of segments differ
   */
  public BleuResult corpus(List<String> hypotheses, List<List<String>> references) {
    BleuStatistics sum = BleuStatistics.sum(statistics(hypotheses, references));
    return new BleuResult(
        BleuScore.of(sum, options.smoothing(), false), signature(references.size(), false));
  }

  /**
   * Scores one segment by the n-gram orders that it is long enough to have.
   *
   * @param hypothesis the translation
   * @param references one or more translations of the segment by others
   * @throws EvaluationException when there are no references
   */
  public BleuResult sentence(String hypothesis, List<String> references) {
    BleuStatistics statistics = statistics(hypothesis, references);
    return new BleuResult(
        BleuScore.of(statistics, options.smoothing(), true), signature(references.size(), true));
  }

  /**
   * Counts each segment of a corpus; the parameters are those of {@link #corpus}.
   *
   * @return as many statistics as hypotheses, in their order
   */
  public List<BleuStatistics> statistics(List<String> hypotheses, List<List<String>> references) {
    requireReferences(references);
    for (int i = 0; i < references.size(); i++) {
      if (references.get(i).size() != hypotheses.size()) {
        throw new EvaluationException(
            "%s hypotheses but %s segments in reference %s, expected as many"
                .formatted(hypotheses.size(), references.get(i).size(), i + 1));
      }
    }
    List<BleuStatistics> statistics = new ArrayList<>(hypotheses.size());
    for (int i = 0; i < hypotheses.size(); i++) {
      int segment = i;
      statistics.add(
          statistics(hypotheses.get(i), references.stream().map(one -> one.get(segment)).toList()));
    }
    return statistics;
  }

  /** Counts one segment; the parameters are those of {@link #sentence}. */
  public BleuStatistics statistics(String hypothesis, List<String> references) {
    requireReferences(references);
    return BleuStatistics.ofTokens(
        tokens(hypothesis), references.stream().map(this::tokens).toList());
  }

  /**
   * Whether text looks as if it had been tokenized, which changes its score: many of its lines, at
   * least 100 or half of them, end in a period with a space before it.
   */
  public static boolean looksTokenized(List<String> lines) {
    long tokenized = lines.stream().filter(line -> line.endsWith(" .")).count();
    return tokenized > 0 && (tokenized >= MANY_LINES || 2 * tokenized >= lines.size());
  }

  private List<String> tokens(String segment) {
    return options.tokenizer().tokenize(options.lowercase() ? LowerCase.of(segment) : segment);
  }

  private Signature signature(int references, boolean effectiveOrder) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("nrefs", Integer.toString(references));
    settings.put("case", options.lowercase() ? "lc" : "mixed");
    settings.put("eff", effectiveOrder ? "yes" : "no");
    settings.put("tok", options.tokenizer().label());
    settings.put("smooth", options.smoothing().signature());
    return Signature.withVersion(settings);
  }

  private static void requireReferences(List<?> references) {
    if (references.isEmpty()) {
      throw new EvaluationException("no reference, expected at least one");
    }
  }
}
