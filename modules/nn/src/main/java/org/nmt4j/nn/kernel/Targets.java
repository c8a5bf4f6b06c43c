package org.nmt4j.nn.kernel;

/**
 * The target distributions of rows of logits, with label smoothing (Szegedy et al. 2016, section
 * 7). The target id has the probability 1 - smoothing. The rest is spread evenly over all other ids
 * except padding.
 *
 * @param ids the target id of each row
 * @param padding an id of the vocabulary that is never a target
 * @param smoothing from 0 to less than 1
 */
public record Targets(int[] ids, int padding, double smoothing) {}
