package org.nmt4j.nn.op;

import java.util.List;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.CopiedTokens;
import org.nmt4j.nn.kernel.Copies;
import org.nmt4j.nn.kernel.CopyMixture;

/**
 * What rows of an {@link OutputLayer} may copy from their source sentences. N rows, S positions.
 *
 * @param gate N x 1; its sigmoid is the probability of a generated token
 * @param weights N x S, the weights of the attention
 * @param tokens the tokens of the sentence of each row
 */
public record Copying(Variable gate, Variable weights, List<CopiedTokens> tokens) {
  /** Returns the values of all rows. */
  Copies values() {
    return new Copies(gate.value(), weights.value(), tokens);
  }

  /** Turns ln p of a row, the log-probabilities of generated tokens, into those of the mixture. */
  void mixInto(float[] logProbabilities, int row) {
    float[] logit = new float[1];
    gate.value().slice(row, 1).read(logit);
    float[] attention = new float[weights.columns()];
    weights.value().slice(row, 1).read(attention);
    CopyMixture.mix(
        logit[0], attention, 0, tokens.get(row), logProbabilities, 0, logProbabilities.length);
  }
}
