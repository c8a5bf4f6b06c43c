package org.nmt4j.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.experiment.evaluation.ModelEvaluation;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.schema.RecipeSchema;

/**
 * An arm with one seed: a system to train and evaluate. A baseline or an ensemble is only
 * evaluated.
 *
 * @param test the evaluation on the test set; empty without a test set, for a baseline, and before
 *     {@link #withTest()}
 */
record ArmJob(ExperimentRecipe.Arm arm, LoadedRecipe recipe, Optional<ModelEvaluation> test) {

  /** Returns the jobs of an arm, one for each seed; a single one if the arm trains nothing. */
  static List<ArmJob> of(ExperimentRecipe.Arm arm) {
    List<ArmJob> jobs = new ArrayList<>();
    for (LoadedRecipe recipe : arm.trains() ? arm.recipes() : arm.recipes().subList(0, 1)) {
      jobs.add(new ArmJob(arm, recipe, Optional.empty()));
    }
    return jobs;
  }

  /** Returns this job after reading its test set. */
  ArmJob withTest() {
    return arm.baseline().isPresent()
        ? this
        : new ArmJob(arm, recipe, ModelEvaluation.read(recipe.recipe()));
  }

  /** Returns the name of the job's folder: ARM-SEED, or ARM-ensemble. */
  String name() {
    String prefix = arm.name().isEmpty() ? "seed" : arm.name();
    return prefix + "-" + (isEnsemble() ? RecipeSchema.ENSEMBLE : seed());
  }

  long seed() {
    return recipe.recipe().seed();
  }

  boolean isEnsemble() {
    return arm.ensemble().isPresent();
  }

  /**
   * Returns whether another job has the same training, and differs only in the evaluation. Jobs
   * with different shortlists train apart, because training learns the table of the shortlist.
   */
  boolean trainsAs(ArmJob other) {
    return arm.trains()
        && other.arm.trains()
        && recipe
            .recipe()
            .decoding()
            .shortlist()
            .equals(other.recipe.recipe().decoding().shortlist())
        && new RecipeChange(recipe.recipe(), other.recipe.recipe()).find(true).isEmpty();
  }
}
