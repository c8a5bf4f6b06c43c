package org.nmt4j.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nmt4j.recipe.DataSettings;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.SubwordType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.recipe.schema.RecipeWriter;

/**
 * Finds the differences between the recipe of a run and the present recipe. Keys that training does
 * not read never matter: the test set, the expectations, and settings of subword merges that are
 * not learned. The search and the evaluation matter until training is finished, because validation
 * depends on them.
 *
 * @param before the recipe in the run's checkpoint
 * @param now the present recipe, with paths written in the same way
 */
public record RecipeChange(Recipe before, Recipe now) {
  private static final String NOTHING = "nothing";

  /** The keys that change the reports and checkpoints of a run but not its model. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("training.log_every", "training.save_minutes");

  /**
   * A key that differs.
   *
   * @param key the full name of the key
   * @param before the key with its old value; {@code nothing} if there was none
   * @param now the key with its new value
   */
  public record Difference(String key, String before, String now) {
    /** Returns whether the key matters only until training is finished. */
    boolean mattersUntilFinished() {
      return key.matches("(decoding|evaluation)\\b.*");
    }

    /** Returns whether validation scores under both values can be compared. */
    boolean leavesScores() {
      return !key.matches("(data\\.dev|decoding|evaluation|training\\.early_stopping)\\b.*");
    }
  }

  /**
   * Returns the differences that matter, in the order of the schema.
   *
   * @param finished whether training is finished
   */
  public List<Difference> find(boolean finished) {
    Map<String, String> old = entries(training(before, before));
    Map<String, String> current = entries(training(now, finished ? before : now));
    Set<String> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(current.keySet());
    keys.removeAll(WITHOUT_EFFECT);
    keys.removeAll(unusedMerging());
    return keys.stream()
        .map(
            key ->
                new Difference(
                    key, old.getOrDefault(key, NOTHING), current.getOrDefault(key, NOTHING)))
        .filter(each -> !each.before().equals(each.now()))
        .toList();
  }

  /** Returns the keys of subword merges that neither recipe uses. Their defaults may differ. */
  private Set<String> unusedMerging() {
    if (Stream.of(before, now).anyMatch(RecipeChange::learnsMerges)) {
      return Set.of();
    }
    return Stream.of(before, now).anyMatch(RecipeChange::hasMerges)
        ? Set.of("tokenization.bpe.merges", "tokenization.bpe.joint")
        : Set.of(
            "tokenization.bpe.merges",
            "tokenization.bpe.joint",
            "tokenization.bpe.dropout",
            "tokenization.bpe.codes");
  }

  private static boolean learnsMerges(Recipe recipe) {
    return hasMerges(recipe) && recipe.tokenization().bpe().codes().isEmpty();
  }

  private static boolean hasMerges(Recipe recipe) {
    TokenizationSettings settings = recipe.tokenization();
    return settings.source().subword() == SubwordType.BPE
        || settings.target().subword() == SubwordType.BPE;
  }

  /**
   * Returns a recipe without the keys that training ignores, and with the search and the metrics of
   * another recipe.
   */
  private static Recipe training(Recipe recipe, Recipe other) {
    DataSettings data = recipe.data();
    return new Recipe(
        recipe.name(),
        recipe.task(),
        recipe.seed(),
        recipe.precision(),
        recipe.kernels(),
        new DataSettings(
            data.train(),
            data.dev(),
            Optional.empty(),
            data.maxLength(),
            data.samplingTemperature(),
            data.running()),
        recipe.tokenization(),
        recipe.vocabulary(),
        recipe.model(),
        recipe.embeddings(),
        recipe.training(),
        other.decoding(),
        other.evaluation(),
        Map.of());
  }

  /** Returns the lines of the expanded recipe that have a value, by full key. */
  private static Map<String, String> entries(Recipe recipe) {
    List<String> path = new ArrayList<>();
    Map<String, String> entries = new LinkedHashMap<>();
    for (String line : RecipeWriter.write(recipe, Path.of("")).lines().toList()) {
      String entry = line.strip();
      int depth = (line.length() - line.stripLeading().length()) / 2;
      path.subList(depth, path.size()).clear();
      path.add(entry.substring(0, entry.indexOf(':')));
      if (!entry.endsWith(":")) {
        String key = String.join(".", path);
        entries.put(key, key + entry.substring(entry.indexOf(':')));
      }
    }
    return entries;
  }
}
