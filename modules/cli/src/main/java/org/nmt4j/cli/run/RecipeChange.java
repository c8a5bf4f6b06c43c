package org.nmt4j.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.DataSettings;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.RecipeWriter;

/**
 * A recipe held against the one that a run was begun with. What training never reads may differ:
 * the test set and what is expected of it. The search and the evaluation may differ once training
 * is finished; until then validation depends on them.
 *
 * @param before as the run's checkpoint holds it
 * @param now as it is wanted now, with paths written alike
 */
public record RecipeChange(Recipe before, Recipe now) {

  /**
   * A key that differs.
   *
   * @param before the key and its value as it was, {@code nothing} where there was none
   * @param now the same as it is now
   */
  public record Difference(String before, String now) {}

  /**
   * The first difference that matters; empty if none does.
   *
   * @param finished whether training is over
   */
  public Optional<Difference> find(boolean finished) {
    Iterator<String> old = entries(training(before, before)).iterator();
    Iterator<String> current = entries(training(now, finished ? before : now)).iterator();
    while (old.hasNext() || current.hasNext()) {
      String had = old.hasNext() ? old.next() : "nothing";
      String is = current.hasNext() ? current.next() : "nothing";
      if (!had.equals(is)) {
        return Optional.of(new Difference(had, is));
      }
    }
    return Optional.empty();
  }

  /** The recipe without what training does not read, searching and judging as another one does. */
  private static Recipe training(Recipe recipe, Recipe other) {
    DataSettings data = recipe.data();
    return new Recipe(
        recipe.name(),
        recipe.task(),
        recipe.seed(),
        recipe.precision(),
        new DataSettings(
            data.train(), data.dev(), Optional.empty(), data.maxLength(), data.running()),
        recipe.tokenization(),
        recipe.vocabulary(),
        recipe.model(),
        recipe.embeddings(),
        recipe.training(),
        other.decoding(),
        other.evaluation(),
        Map.of());
  }

  /** The lines of the expanded recipe, each with the full name of its key. */
  private static List<String> entries(Recipe recipe) {
    List<String> path = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    for (String line : RecipeWriter.write(recipe, Path.of("")).lines().toList()) {
      String entry = line.strip();
      int depth = (line.length() - line.stripLeading().length()) / 2;
      path.subList(depth, path.size()).clear();
      path.add(entry.substring(0, entry.indexOf(':')));
      entries.add(String.join(".", path) + entry.substring(entry.indexOf(':')));
    }
    return entries;
  }
}
