package org.nmt4j.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nmt4j.experiment.search.Rungs;
import org.nmt4j.experiment.search.SearchMethod;
import org.nmt4j.experiment.search.SearchPlan;
import org.nmt4j.experiment.search.SearchSpace;
import org.nmt4j.experiment.search.TrialRecipes;
import org.nmt4j.recipe.read.RecipeException;

/**
 * Searches over settings of a recipe. A trial is the recipe with values for the searched keys. The
 * search trains trials one after the other, each on all threads, and judges them by the metric of
 * early stopping on the development set. It never reads the test set.
 *
 * <p>All files go into the folder {@code runs/NAME-search}. A search that ended for any reason goes
 * on where it was. Its choices depend on the recipe, the keys, the plan and the scores alone.
 *
 * <pre>{@code
 * SearchResult result =
 *     SettingsSearch.read(
 *             Path.of("recipes/quickstart.yaml"),
 *             List.of(),
 *             List.of("model.dropout=0.1,0.2", "training.learning_rate=log:1e-3..1e-2"),
 *             SearchPlan.ofTrials(9))
 *         .run(System.out::println);
 * }</pre>
 *
 * <p>Instances are immutable.
 */
public final class SettingsSearch {
  private final TrialRecipes recipes;
  private final SearchSpace space;
  private final SearchPlan plan;
  private final Rungs rungs;
  private final Options options;

  /** The settings of a search that its choices do not depend on. */
  record Options(Path runs, int threads, boolean isFresh, StopSignal stop, String version) {
    static final Options DEFAULT = new Options(Path.of("runs"), 0, false, StopSignal.NEVER, "");
  }

  private SettingsSearch(
      TrialRecipes recipes, SearchSpace space, SearchPlan plan, Rungs rungs, Options options) {
    this.recipes = recipes;
    this.space = space;
    this.plan = plan;
    this.rungs = rungs;
    this.options = options;
  }

  /**
   * Reads a recipe and the searched keys, and checks that the recipe accepts their values.
   *
   * @param overrides changes of the recipe for all trials, such as {@code training.epochs=3}
   * @param over the searched keys with their values; see {@link SearchSpace#parse}
   * @throws RecipeException if the recipe, an override, a key or a value has errors
   * @throws org.nmt4j.experiment.search.SearchException if the recipe cannot be searched in this
   *     way
   */
  public static SettingsSearch read(
      Path file, List<String> overrides, List<String> over, SearchPlan plan)
      throws RecipeException {
    SearchSpace space = SearchSpace.parse(over);
    TrialRecipes recipes = TrialRecipes.read(file, overrides, space);
    int count = plan.method() == SearchMethod.RANDOM ? 1 : plan.rungs();
    Rungs rungs = Rungs.of(recipes.base().training(), count, plan.reduction());
    return new SettingsSearch(recipes, space, plan, rungs, Options.DEFAULT);
  }

  /** Returns this search with another parent folder for its files, by default {@code runs}. */
  public SettingsSearch withRuns(Path folder) {
    return with(
        new Options(folder, options.threads, options.isFresh, options.stop, options.version));
  }

  /**
   * Returns this search with a number of threads. Scores do not depend on it.
   *
   * @param threads the number of threads; 0 for one per shard, but at most one per processor
   */
  public SettingsSearch withThreads(int threads) {
    return with(new Options(options.runs, threads, options.isFresh, options.stop, options.version));
  }

  /** Returns this search, but it first deletes what an earlier search left in its folder. */
  public SettingsSearch afresh() {
    return with(new Options(options.runs, options.threads, true, options.stop, options.version));
  }

  /** Returns this search with a signal that can stop it. */
  public SettingsSearch withStop(StopSignal stop) {
    return with(new Options(options.runs, options.threads, options.isFresh, stop, options.version));
  }

  /** Returns this search with the version of nmt4j that its model files record. */
  public SettingsSearch withVersion(String version) {
    return with(new Options(options.runs, options.threads, options.isFresh, options.stop, version));
  }

  private SettingsSearch with(Options changed) {
    return new SettingsSearch(recipes, space, plan, rungs, changed);
  }

  /**
   * Trains trials until the limit of the plan, and writes the table, the plot and the best recipe.
   *
   * @throws ExperimentException if the signal stopped the search, or if an earlier run used another
   *     recipe or other data
   * @throws org.nmt4j.experiment.search.SearchException if the folder holds another search
   * @throws org.nmt4j.training.ForeignFileException if the search would replace a file of the user
   * @throws org.nmt4j.training.TrainingException if training fails for a reason that does not lie
   *     in the values of a trial
   */
  public SearchResult run(ExperimentListener listener) throws RecipeException, IOException {
    return new SearchRun(recipes, space, plan, rungs, options, listener).run();
  }
}
