package org.nmt4j.experiment.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

/** Reads the recipes of trials, and draws values that the recipe accepts. */
public final class TrialRecipes {
  private static final int LONGEST_NAME = 90;

  /** Matches the keys on which the tokens of the development set depend. */
  private static final Pattern CHANGES_TOKENS =
      Pattern.compile(
          "(?!tokenization\\.(bpe\\.dropout|placeholders))(tokenization|vocabulary)(\\..*)?");

  /** The metrics that depend on what a token is. */
  private static final Set<EarlyStoppingMetric> PER_TOKEN =
      Set.of(EarlyStoppingMetric.LOSS, EarlyStoppingMetric.PERPLEXITY);

  /** The number of draws for one trial, and the number for a value that the recipe refused. */
  private static final int DRAWS = 10_000;

  private static final int DRAWS_OF_VALUE = 50;

  /** The number of refused draws that are told. */
  private static final int TOLD = 5;

  private final Path file;
  private final List<String> overrides;
  private final SearchSpace space;
  private final LoadedRecipe base;
  private final Set<Map<String, String>> refused = new HashSet<>();

  private TrialRecipes(Path file, List<String> overrides, SearchSpace space, LoadedRecipe base) {
    this.file = file;
    this.overrides = List.copyOf(overrides);
    this.space = space;
    this.base = base;
  }

  /**
   * Reads the recipe of a search, and checks that it accepts the values of each searched key: by
   * themselves, or at least together with values of other keys.
   *
   * @param overrides changes of the recipe for all trials, such as {@code training.epochs=3}
   * @throws RecipeException if the recipe, an override, a key or a value has errors
   * @throws SearchException if the recipe cannot be searched over these keys
   */
  public static TrialRecipes read(Path file, List<String> overrides, SearchSpace space)
      throws RecipeException {
    TrialRecipes recipes =
        new TrialRecipes(file, overrides, space, RecipeReader.load(file, overrides));
    recipes.requireScores();
    for (SearchedKey key : space.keys()) {
      recipes.requireAccepted(key);
    }
    return recipes;
  }

  /** Returns the recipe of the search without values of searched keys. */
  public Recipe base() {
    return base.recipe();
  }

  /** Returns the file of the recipe. */
  public Path file() {
    return file;
  }

  /** Returns the name of a trial, such as {@code quickstart-007}. */
  public String name(int number) {
    return String.format(Locale.ROOT, "%s-%03d", base().name(), number);
  }

  /** Returns the recipe of a trial; its name is that of the trial. */
  public Recipe of(SearchTrial trial) throws RecipeException {
    List<String> changes = new ArrayList<>(trial.overrides());
    changes.add("name=" + name(trial.number()));
    return load(changes).recipe();
  }

  private LoadedRecipe load(List<String> changes) throws RecipeException {
    return RecipeReader.load(file, overrides, SearchSpace.OPTION, changes);
  }

  private void requireScores() {
    if (base().data().dev().isEmpty()) {
      throw new SearchException(
          file + ": found no data.dev, expected a development set, by which a search judges");
    }
    if (base().name().length() > LONGEST_NAME) {
      throw new SearchException(
          String.format(
              Locale.ROOT,
              "%s: found a name of %d characters, expected at most %d in a search",
              file,
              base().name().length(),
              LONGEST_NAME));
    }
    EarlyStoppingMetric metric = base().training().earlyStopping().metric();
    for (SearchedKey key : space.keys()) {
      if (PER_TOKEN.contains(metric) && CHANGES_TOKENS.matcher(key.key()).matches()) {
        throw new SearchException(
            String.format(
                Locale.ROOT,
                "%s %s: found a key that changes the tokens, expected another one while"
                    + " training.early_stopping.metric is %s: losses per token do not compare",
                SearchSpace.OPTION,
                key.key(),
                metric));
      }
    }
  }

  /** Checks that the recipe accepts the values of a key, and depends on them. */
  private void requireAccepted(SearchedKey key) throws RecipeException {
    Set<Optional<Recipe>> different = new HashSet<>();
    for (String value : key.limits()) {
      different.add(accepted(key.key(), value));
    }
    if (different.size() == 1 && different.iterator().next().isPresent()) {
      throw new SearchException(
          String.format(
              Locale.ROOT,
              "%s %s: found a key whose values change nothing, expected one that the recipe uses",
              SearchSpace.OPTION,
              key));
    }
  }

  /**
   * Returns the recipe with a value. If the recipe refuses the value by itself, tries it with drawn
   * values of the other keys, and returns empty.
   */
  private Optional<Recipe> accepted(String key, String value) throws RecipeException {
    try {
      return Optional.of(load(List.of(key + "=" + value)).recipe());
    } catch (RecipeException e) {
      for (int i = 0; i < DRAWS_OF_VALUE; i++) {
        Map<String, String> values = space.draw(0, 0, i);
        values.put(key, value);
        if (refusal(values).isEmpty()) {
          return Optional.empty();
        }
      }
      throw e;
    }
  }

  /** Returns the first problem of a recipe with these values; empty if there is none. */
  private Optional<String> refusal(Map<String, String> values) {
    try {
      load(SearchTrial.begin(1, values).overrides());
      return Optional.empty();
    } catch (RecipeException e) {
      return Optional.of(e.problems().get(0).toString());
    }
  }

  /**
   * Draws the values of the next trial. They differ from those of all earlier trials, and the
   * recipe accepts them.
   *
   * @param log receives a line for some of the draws that the recipe refuses
   * @return the values; empty if no new ones were found
   */
  public Optional<Map<String, String>> draw(
      long seed, List<SearchTrial> earlier, Consumer<String> log) {
    Set<Map<String, String>> known = new HashSet<>();
    earlier.forEach(trial -> known.add(trial.values()));
    for (int attempt = 0; attempt < DRAWS; attempt++) {
      Map<String, String> values = space.draw(seed, earlier.size() + 1, attempt);
      if (known.contains(values) || refused.contains(values)) {
        continue;
      }
      Optional<String> problem = refusal(values);
      if (problem.isEmpty()) {
        return Optional.of(values);
      }
      if (refused.size() < TOLD) {
        log.accept("values left out: " + problem.get());
      }
      refused.add(values);
    }
    return Optional.empty();
  }
}
