package org.nmt4j.recipe;

/**
 * How the learning rate moves.
 *
 * @param type the rule after the warm-up
 * @param warmupUpdates updates over which the rate rises from zero on a straight line; 0 for none
 * @param factor plateau: what the rate is multiplied by
 * @param patience plateau: validations without progress before that happens
 * @param minimumLearningRate the rate never falls below
 * @param decayUpdates linear, cosine: the updates from warm-up to minimum
 */
public record ScheduleSettings(
    ScheduleType type,
    int warmupUpdates,
    double factor,
    int patience,
    double minimumLearningRate,
    long decayUpdates) {}
