package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A live hypothesis: its last token and, by back-pointer, those before.
 *
 * @param length tokens up to here
 * @param attention weights when the token was chosen, or null
 */
record Prefix(Prefix before, int token, int length, double logProbability, float[] attention) {
  /** Nothing said yet. */
  static final Prefix EMPTY = new Prefix(null, -1, 0, 0, null);

  /** Finished by the end of the sentence, this prefix's last token. */
  Hypothesis finished(LengthPenalty penalty) {
    return hypothesis(before, penalty, false);
  }

  /** Cut at the maximum length. */
  Hypothesis cut(LengthPenalty penalty) {
    return hypothesis(this, penalty, true);
  }

  private Hypothesis hypothesis(Prefix last, LengthPenalty penalty, boolean cut) {
    int[] tokens = new int[last.length];
    for (Prefix each = last; each.length > 0; each = each.before) {
      tokens[each.length - 1] = each.token;
    }
    List<float[]> weights = new ArrayList<>();
    for (Prefix each = this; each.length > 0 && each.attention != null; each = each.before) {
      weights.add(each.attention);
    }
    Collections.reverse(weights);
    return new Hypothesis(
        tokens, logProbability, penalty.normalize(logProbability, length), weights, cut);
  }
}
