package org.nmt4j.evaluation.labels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.evaluation.Aligned;
import org.nmt4j.evaluation.EvaluationException;

/** How many of certain words, such as names, came through, in percent. */
public final class WordRecall {

  /** Letters and digits with inner apostrophes and hyphens: punctuation at its ends is no part. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

  private WordRecall() {}

  /**
   * Of the occurrences of the words in the references, the share that the hypothesis of the line
   * has too. A hypothesis that has a word more often than its reference gains nothing by it.
   *
   * @return 0 to 100; 0 when the references have none of the words
   * @throws EvaluationException when there are not as many references as hypotheses
   */
  public static double percent(
      List<String> hypotheses, List<String> references, Set<String> words) {
    Aligned.check(hypotheses, references);
    int all = 0;
    int kept = 0;
    for (int i = 0; i < references.size(); i++) {
      Map<String, Integer> found = counts(hypotheses.get(i), words);
      for (Map.Entry<String, Integer> word : counts(references.get(i), words).entrySet()) {
        all += word.getValue();
        kept += Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0));
      }
    }
    return F1.percent(kept, all);
  }

  private static Map<String, Integer> counts(String line, Set<String> words) {
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
