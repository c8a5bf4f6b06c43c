package org.nmt4j.recipe;

/**
 * How hypotheses of different lengths compare.
 *
 * @param type the rule
 * @param alpha its exponent
 */
public record LengthPenaltySettings(LengthPenaltyType type, double alpha) {}
