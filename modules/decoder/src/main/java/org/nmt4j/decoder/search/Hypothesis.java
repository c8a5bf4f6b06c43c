package org.nmt4j.decoder.search;

import java.util.List;

/**
 * A finished hypothesis.
 *
 * @param tokens without the end of the sentence
 * @param logProbability of the tokens and, unless cut, the end of the sentence
 * @param score the log-probability after the length penalty
 * @param attention for each token (and the end) the weights over the source, or empty
 * @param cut whether it reached the maximum length without coming to its end
 */
public record Hypothesis(
    int[] tokens, double logProbability, double score, List<float[]> attention, boolean cut) {}
