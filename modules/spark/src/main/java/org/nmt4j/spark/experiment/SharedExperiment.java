package org.nmt4j.spark.experiment;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.recipe.read.RecipeException;

/**
 * An experiment whose recipe, data and runs all processes of a cluster reach.
 *
 * @param recipe the file of the recipe
 * @param overrides changes of the recipe, such as {@code training.epochs=3}
 * @param runs the folder of all runs
 */
record SharedExperiment(String recipe, List<String> overrides, String runs)
    implements Serializable {

  /**
   * Reads the experiment.
   *
   * @throws RecipeException if the recipe or an override has errors
   */
  Experiment read() throws RecipeException {
    return Experiment.read(Path.of(recipe), overrides).withRuns(Path.of(runs));
  }
}
