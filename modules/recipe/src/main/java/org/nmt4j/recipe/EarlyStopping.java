package org.nmt4j.recipe;

/**
 * When to stop for want of progress.
 *
 * @param metric what progress is; the best model is the best by it
 * @param patience validations without progress before training stops; 0 for never
 */
public record EarlyStopping(EarlyStoppingMetric metric, int patience) {}
