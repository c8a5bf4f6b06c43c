package org.nmt4j.decoder;

import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;

/**
 * The result of one decoding step.
 *
 * @param readout R x O, what the output layer predicts from
 * @param weights R x S attention weights, or null without attention
 */
public record DecoderStep(DecoderState state, Variable readout, Matrix weights) {}
