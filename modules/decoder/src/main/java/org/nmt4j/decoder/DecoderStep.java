package org.nmt4j.decoder;

import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;

/**
 * The result of one decoding step.
 *
 * @param readout R x O, the attentional state, which the output layer reads
 * @param weights R x S attention weights, or null without attention
 */
public record DecoderStep(DecoderState state, Variable readout, Matrix weights) {}
