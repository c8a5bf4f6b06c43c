package org.nmt4j.training;

/**
 * One update of a {@link LearningRateFinder}.
 *
 * @param rate the learning rate of the update
 * @param loss the mean loss per target token of its batches, before the update
 * @param smoothed the mean of this and earlier losses, in which later ones weigh more
 */
public record RateStep(double rate, double loss, double smoothed) {}
