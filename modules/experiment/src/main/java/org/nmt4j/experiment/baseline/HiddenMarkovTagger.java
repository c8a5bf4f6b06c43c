package org.nmt4j.experiment.baseline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A hidden Markov model whose states are tags. A tag depends on the previous tag, a word on its
 * tag, and the end of a line on its last tag. Viterbi's algorithm finds the best tags (Rabiner, "A
 * tutorial on hidden Markov models", Proceedings of the IEEE 77(2), 1989, section III.B).
 *
 * <pre>
 *   p(word | tag)   = (count(word, tag) + 0.1) / (count(tag) + 0.1 words)
 *   p(tag | before) = (count(before, tag) + 0.1) / (count(before) + 0.1 (tags + 1))
 * </pre>
 */
public final class HiddenMarkovTagger implements SimpleModel {

  private static final double MORE = 0.1;

  /** The mark before and after a line. No tag is empty. */
  private static final String EDGE = "";

  private final List<String> tags;
  private final Map<String, Counts> following;
  private final Map<String, Counts> words;
  private final Tokens tokens;

  private HiddenMarkovTagger(
      Map<String, Counts> following, Map<String, Counts> words, Tokens tokens) {
    this.tags = words.keySet().stream().sorted().toList();
    this.following = following;
    this.words = words;
    this.tokens = tokens;
  }

  /**
   * Counts the tags of lines and their tokens.
   *
   * @throws IllegalArgumentException if there are no lines, if there is not one answer for each
   *     line, or if the numbers of tags and tokens of a line differ
   */
  public static HiddenMarkovTagger learn(List<String> sources, List<String> targets) {
    Counts.checkAligned(sources, targets);
    Tokens tokens = Tokens.in(sources);
    Map<String, Counts> following = new HashMap<>();
    Map<String, Counts> words = new HashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      List<String> line = tokens.known(sources.get(i));
      List<String> answer = Tokens.of(targets.get(i));
      if (line.size() != answer.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "line %d: found tags: %d, expected %d",
                i + 1,
                answer.size(),
                line.size()));
      }
      String before = EDGE;
      for (int j = 0; j < line.size(); j++) {
        String tag = answer.get(j);
        following.computeIfAbsent(before, any -> new Counts()).add(tag);
        words.computeIfAbsent(tag, any -> new Counts()).add(line.get(j));
        before = tag;
      }
      following.computeIfAbsent(before, any -> new Counts()).add(EDGE);
    }
    return new HiddenMarkovTagger(following, words, tokens);
  }

  /** Returns the natural logarithm of the probability of a tag, or of the end, after a tag. */
  double logTransition(String before, String tag) {
    return Math.log(following.get(before).smoothed(tag, MORE, tags.size() + 1));
  }

  /** Returns the natural logarithm of the probability of a known word given its tag. */
  double logEmission(String tag, String word) {
    return Math.log(words.get(tag).smoothed(word, MORE, tokens.size()));
  }

  @Override
  public String answer(String source) {
    List<String> line = tokens.known(source);
    if (line.isEmpty()) {
      return "";
    }
    int[][] from = new int[line.size()][tags.size()];
    double[] best = new double[tags.size()];
    for (int tag = 0; tag < best.length; tag++) {
      best[tag] = logTransition(EDGE, tags.get(tag)) + logEmission(tags.get(tag), line.get(0));
    }
    for (int i = 1; i < line.size(); i++) {
      double[] next = new double[tags.size()];
      for (int tag = 0; tag < next.length; tag++) {
        int last = best(best, tags.get(tag));
        from[i][tag] = last;
        next[tag] =
            best[last]
                + logTransition(tags.get(last), tags.get(tag))
                + logEmission(tags.get(tag), line.get(i));
      }
      best = next;
    }
    Deque<String> answer = new ArrayDeque<>();
    int tag = best(best, EDGE);
    for (int i = line.size() - 1; i >= 0; i--) {
      answer.addFirst(tags.get(tag));
      tag = from[i][tag];
    }
    return String.join(" ", answer);
  }

  /** Returns the previous tag on the best path to a tag. */
  private int best(double[] scores, String next) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int tag = 0; tag < scores.length; tag++) {
      double score = scores[tag] + logTransition(tags.get(tag), next);
      if (score > most) {
        most = score;
        best = tag;
      }
    }
    return best;
  }
}
