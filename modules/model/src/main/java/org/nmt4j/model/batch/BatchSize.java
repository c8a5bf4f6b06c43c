package org.nmt4j.model.batch;

/**
 * The capacity of a batch, in sentences or in tokens.
 *
 * @param count the most sentences or tokens of a batch; a batch has as many tokens as its number of
 *     sentences times the length of its longest side, padding included
 * @param tokens whether {@code count} limits tokens instead of sentences
 */
public record BatchSize(int count, boolean tokens) {
  /** Returns whether a batch holds sentences whose longest side has {@code longest} tokens. */
  boolean holds(int sentences, int longest) {
    return tokens ? (long) sentences * longest <= count : sentences <= count;
  }

  /** Estimates the number of sentences in a batch from the lengths of all examples. */
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
