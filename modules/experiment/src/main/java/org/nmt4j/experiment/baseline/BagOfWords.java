package org.nmt4j.experiment.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Multinomial naive Bayes. The order of the words in a line does not count (McCallum and Nigam, "A
 * comparison of event models for naive Bayes text classification", AAAI workshop 1998).
 *
 * <pre>
 *   p(label | line) ~ p(label) * product over the line's words of p(word | label)
 *   p(word | label) = (count(word, label) + 1) / (count(label's words) + words)
 * </pre>
 */
public final class BagOfWords implements SimpleModel {

  private final Counts labels;
  private final Map<String, Counts> words;
  private final Tokens tokens;

  private BagOfWords(Counts labels, Map<String, Counts> words, Tokens tokens) {
    this.labels = labels;
    this.words = words;
    this.tokens = tokens;
  }

  /** Counts the words of each label. */
  public static BagOfWords learn(List<String> sources, List<String> targets) {
    Counts.checkAligned(sources, targets);
    Tokens tokens = Tokens.in(sources);
    Counts labels = new Counts();
    Map<String, Counts> words = new HashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      labels.add(targets.get(i));
      Counts counts = words.computeIfAbsent(targets.get(i), label -> new Counts());
      tokens.known(sources.get(i)).forEach(counts::add);
    }
    return new BagOfWords(labels, words, tokens);
  }

  /** Returns the natural logarithm of the joint probability of a label and a line. */
  double logProbability(String label, String source) {
    Counts counts = words.get(label);
    double sum = Math.log((double) labels.of(label) / labels.total());
    for (String word : tokens.known(source)) {
      sum += Math.log(counts.smoothed(word, 1, tokens.size()));
    }
    return sum;
  }

  @Override
  public String answer(String source) {
    String best = "";
    double most = Double.NEGATIVE_INFINITY;
    for (String label : labels.things()) {
      double score = logProbability(label, source);
      if (score > most) {
        most = score;
        best = label;
      }
    }
    return best;
  }
}
