package org.nmt4j.model.batch;

/**
 * How much one batch holds.
 *
 * @param count sentences, or tokens: number of sentences times the length of the longest side of
 *     any of them, padding included
 */
public record BatchSize(int count, boolean tokens) {
  /** Whether this many sentences fit when the longest side has {@code longest} tokens. */
  boolean holds(int sentences, int longest) {
    return tokens ? (long) sentences * longest <= count : sentences <= count;
  }

  /** About how many sentences a batch will have. */
  int typicalSentences(int[] source, int[] target) {
    if (!tokens) {
      return count;
    }
    long sum = 0;
    for (int i = 0; i < source.length; i++) {
      sum += Math.max(source[i], target[i]);
    }
    return (int) Math.max(1, (long) count * source.length / Math.max(1, sum));
  }
}
