package org.nmt4j.documents.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An index of texts that finds the most similar one to a given text. The similarity of texts of n
 * and m words is {@code 1 - d / max(n, m)}, where d is their {@linkplain WordDistance edit
 * distance} in words.
 *
 * <p>Let the given text have n words. A text with a similarity of t or more shares at least {@code
 * k = ceil(t n)} of them. So it has one of the {@code n - k + 1} words of the given text that occur
 * in the fewest texts of the index. The search compares only texts that have one of these words and
 * a length that allows the similarity (Chaudhuri, Ganti and Kaushik 2006, "A Primitive Operator for
 * Similarity Joins in Data Cleaning").
 */
final class SimilarTexts {
  private static final int UNKNOWN = -1;

  /** A similar text: its number in the list and its similarity. */
  record Found(int number, double similarity) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] texts;
  private final int[][] containing;

  /** Creates an index of texts. Their numbers are their positions in the list, from 0. */
  SimilarTexts(List<String> all) {
    this.texts = new int[all.size()][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] =
          SegmentText.words(all.get(i)).stream()
              .mapToInt(word -> numbers.computeIfAbsent(word, it -> numbers.size()))
              .toArray();
    }
    int[] counts = new int[numbers.size()];
    for (int[] text : texts) {
      Arrays.stream(text).distinct().forEach(word -> counts[word]++);
    }
    this.containing = new int[counts.length][];
    for (int word = 0; word < counts.length; word++) {
      containing[word] = new int[counts[word]];
    }
    for (int i = texts.length - 1; i >= 0; i--) {
      int text = i;
      Arrays.stream(texts[i]).distinct().forEach(word -> containing[word][--counts[word]] = text);
    }
  }

  /**
   * Returns the most similar text; of several, the first.
   *
   * @param text the given text
   * @param threshold the least similarity, greater than 0
   * @return the text; empty if none is similar enough
   */
  Optional<Found> best(String text, double threshold) {
    int[] words =
        SegmentText.words(text).stream()
            .mapToInt(word -> numbers.getOrDefault(word, UNKNOWN))
            .toArray();
    Found best = null;
    double wanted = threshold;
    for (int number : candidates(words, threshold)) {
      double similarity = similarity(words, texts[number], wanted);
      if (similarity >= wanted && (best == null || similarity > best.similarity())) {
        best = new Found(number, similarity);
        wanted = similarity;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns the numbers of the texts to compare, in order. */
  private int[] candidates(int[] words, double threshold) {
    return Arrays.stream(rarest(words, threshold))
        .filter(word -> word != UNKNOWN)
        .flatMap(word -> Arrays.stream(containing[word]))
        .filter(number -> hasLength(texts[number].length, words.length, threshold))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Returns whether texts of these lengths can be similar enough. */
  private static boolean hasLength(int one, int other, double threshold) {
    return Math.min(one, other) >= threshold * Math.max(one, other) - 1e-9;
  }

  /** Returns the rarest words of a text. Each text that is similar enough has one of them. */
  private int[] rarest(int[] words, double threshold) {
    int shared = (int) Math.ceil(threshold * words.length - 1e-9);
    return Arrays.stream(words)
        .boxed()
        .sorted((a, b) -> Integer.compare(count(a), count(b)))
        .limit(Math.max(0, words.length - shared + 1))
        .mapToInt(word -> word)
        .distinct()
        .toArray();
  }

  private int count(int word) {
    return word == UNKNOWN ? 0 : containing[word].length;
  }

  /** Returns the similarity, or 0 if it is less than the wanted one. */
  private static double similarity(int[] a, int[] b, double wanted) {
    int longest = Math.max(a.length, b.length);
    int limit = (int) Math.floor((1 - wanted) * longest + 1e-9);
    int distance = WordDistance.atMost(a, b, limit);
    return distance > limit ? 0 : 1 - (double) distance / longest;
  }
}
