package org.nmt4j.recipe;

/**
 * What divergence is, and what to do about it.
 *
 * @param action what to do
 * @param lossRatio how many times the mean loss of the first updates that of the last may be; 0 for
 *     no limit
 * @param factor what each roll-back multiplies the learning rate by
 * @param most the roll-backs before training stops after all
 */
public record DivergenceSettings(
    DivergenceAction action, double lossRatio, double factor, int most) {}
