package org.nmt4j.evaluation.labels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.ShareMetric;

/**
 * The recall of certain words, for example names: the percentage of their occurrences in the
 * references that also occur in the hypotheses. Further occurrences in a hypothesis do not count.
 */
public final class WordRecall extends ShareMetric {

  /** Matches letters and digits with inner apostrophes and hyphens. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

  private final Set<String> words;

  /**
   * Creates the metric.
   *
   * @param words the words that count
   */
  public WordRecall(Set<String> words) {
    super("recall");
    this.words = Set.copyOf(words);
  }

  /** Returns the number of found occurrences, and the number of occurrences in the reference. */
  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    Map<String, Integer> found = counts(hypothesis);
    int all = 0;
    int kept = 0;
    for (Map.Entry<String, Integer> word :
        counts(References.only(references, "words")).entrySet()) {
      all += word.getValue();
      kept += Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0));
    }
    return new double[] {kept, all};
  }

  private Map<String, Integer> counts(String line) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      if (words.contains(matcher.group())) {
        counts.merge(matcher.group(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
