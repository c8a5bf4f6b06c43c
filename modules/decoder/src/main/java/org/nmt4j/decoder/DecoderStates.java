package org.nmt4j.decoder;

import org.nmt4j.nn.Variable;

/**
 * The results of teacher forcing at all positions, time-major. B sentences, T target positions, S
 * source positions.
 *
 * @param readouts T*B x O, the attentional states, which the output layer reads
 * @param gates T*B x 1, the logit of the probability of a generated token; null without copying
 * @param weights T*B x S, the weights of the attention; null without copying
 */
public record DecoderStates(Variable readouts, Variable gates, Variable weights) {}
