package org.nmt4j.recipe;

/**
 * Adam's constants (Kingma and Ba 2015).
 *
 * @param beta1 decay of the mean of gradients
 * @param beta2 decay of the mean of squared gradients
 * @param epsilon added to the denominator
 */
public record AdamSettings(double beta1, double beta2, double epsilon) {}
