/**
 * Runs recipes as a whole. {@link org.nmt4j.experiment.Experiment} trains each system of a recipe,
 * evaluates it on the test set, and compares the scores with the expectations of the recipe.
 */
package org.nmt4j.experiment;
