package org.nmt4j.nn.kernel;

/**
 * What rows of scores should say, with label smoothing (Szegedy et al. 2016, section 7): the target
 * has mass 1 - smoothing, the rest is spread over the other ids but padding.
 *
 * @param ids of the rows, one after another
 * @param padding an id that no row wants
 * @param smoothing from 0 to less than 1
 */
public record Targets(int[] ids, int padding, double smoothing) {}
