package org.nmt4j.decoder;

import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;

/**
 * The result of one decoding step.
 *
 * @param readout R x O, the attentional state, which the output layer reads
 * @param weights R x S attention weights, or null without attention
 * @param gate R x 1, the logit of the probability of a generated token, or null without copying
 */
public record DecoderStep(DecoderState state, Variable readout, Matrix weights, Matrix gate) {}
