package org.nmt4j.decoder.search;

/**
 * What a model says after one step of R rows.
 *
 * @param logProbabilities at least R x vocabulary, row after row, natural logarithm, normalised; the
 *     model may overwrite them at its next step
 * @param attention R x attentionWidth weights, or null
 */
public record Step<S>(S state, float[] logProbabilities, float[] attention, int attentionWidth) {}
