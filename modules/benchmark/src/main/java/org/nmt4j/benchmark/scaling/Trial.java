package org.nmt4j.benchmark.scaling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nmt4j.experiment.benchmark.TrainingBenchmark;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.translation.TranslationTask;

/**
 * Trains the network of a recipe at any size, on random text.
 *
 * @param recipe eval/speed.yaml, or a recipe with the same variable for the folder of its data
 * @param data the folder of the text; each size overwrites the text of the size before
 */
record Trial(Path recipe, Path data, Workers workers) {
  Cost cost(Size size, Stopwatch stopwatch) throws IOException, RecipeException {
    TranslationTask task = prepare(size);
    Recipe settings = task.model().recipe();
    return stopwatch.measure(
        new TrainingBenchmark<>(task, settings.training(), settings.seed(), workers),
        Math.min(workers.threads(), size.shards()));
  }

  /** Writes the data and initializes the weights. */
  TranslationTask prepare(Size size) throws IOException, RecipeException {
    new RandomText(size.vocabulary(), size.length()).write(data);
    List<String> overrides = new ArrayList<>(size.overrides());
    overrides.add("variables.data=\"" + data.toAbsolutePath() + "\"");
    overrides.add("data.test=null");
    LoadedRecipe loaded = RecipeReader.load(recipe, overrides);
    return TranslationTask.prepare(loaded, Map.of(), line -> {});
  }
}
