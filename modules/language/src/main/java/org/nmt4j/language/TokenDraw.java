package org.nmt4j.language;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Draws a token by the scores of all tokens. */
final class TokenDraw {
  private TokenDraw() {}

  /**
   * Draws a token by its probability under the options.
   *
   * @param logits the score of each id
   * @param firstId the lowest id to draw, besides {@code end}
   * @param end the id of the end mark
   * @param uniform a number in [0, 1)
   */
  static int draw(float[] logits, SamplingOptions options, int firstId, int end, double uniform) {
    Integer[] order =
        IntStream.range(0, logits.length)
            .filter(id -> id >= firstId || id == end)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(id -> -logits[id]).thenComparingInt(id -> id))
            .toArray(Integer[]::new);
    int kept = options.topK() == 0 ? order.length : Math.min(options.topK(), order.length);
    double[] weights = new double[kept];
    for (int i = 0; i < kept; i++) {
      weights[i] = StrictMath.exp((logits[order[i]] - logits[order[0]]) / options.temperature());
    }
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    double nucleus = 0;
    int last = 0;
    while (last < kept && nucleus < options.topP() * all) {
      nucleus += weights[last++];
    }
    double left = uniform * nucleus;
    for (int i = 0; i < last; i++) {
      left -= weights[i];
      if (left < 0) {
        return order[i];
      }
    }
    return order[last - 1];
  }
}
