package org.nmt4j.recipe.read;

import java.util.function.Function;
import java.util.function.Predicate;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.schema.Reading;

/**
 * Checks values against each other and reports contradictions.
 *
 * <p>A check is skipped if one of its keys already has a problem. That key then holds its default,
 * and a second problem about the default would mislead.
 */
record ContradictionReporter(Recipe recipe, Reading reading) {

  /**
   * Reports a problem at the first key if the values contradict each other and all keys are sound.
   *
   * @param contradicts whether the recipe holds the contradiction
   * @param message the message about it
   * @param keys the full names of the keys that take part
   */
  void reportIf(Predicate<Recipe> contradicts, Function<Recipe, String> message, String... keys) {
    for (String key : keys) {
      if (!reading.isSound(key)) {
        return;
      }
    }
    if (contradicts.test(recipe)) {
      reading.fail(keys[0], reading.place(keys[0]), message.apply(recipe));
    }
  }
}
