package org.nmt4j.nn.kernel;

import java.util.List;
import org.nmt4j.nn.array.Matrix;

/**
 * What rows of an output layer may copy from their source sentences. N rows, S positions.
 *
 * @param gate u, N x 1; sigmoid(u) is the probability of a generated token
 * @param weights a, N x S, the weights of the attention
 * @param tokens the tokens of the sentence of each row
 */
public record Copies(Matrix gate, Matrix weights, List<CopiedTokens> tokens) {
  /** Returns rows {@code from} to {@code from + count}. */
  public Copies slice(int from, int count) {
    return new Copies(
        gate.slice(from, count), weights.slice(from, count), tokens.subList(from, from + count));
  }
}
