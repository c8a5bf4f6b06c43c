package org.nmt4j.recipe;

import java.util.List;
import java.util.Optional;

/**
 * A recipe in several arms, each trained with several seeds; a plain recipe is one arm without a
 * name, with its own seed.
 *
 * @param name of the recipe
 * @param arms in the recipe's order
 */
public record ExperimentRecipe(String name, List<Arm> arms) {

  /** Keeps an unmodifiable copy. */
  public ExperimentRecipe {
    arms = List.copyOf(arms);
  }

  /**
   * One system.
   *
   * @param name empty in a plain recipe
   * @param baseline what takes the place of the network
   * @param recipes one for each seed
   */
  public record Arm(String name, Optional<Baseline> baseline, List<LoadedRecipe> recipes) {

    /** Keeps an unmodifiable copy. */
    public Arm {
      recipes = List.copyOf(recipes);
    }
  }

  /** Whether it is a plain recipe. */
  public boolean isPlain() {
    return arms.size() == 1 && arms.get(0).name().isEmpty() && arms.get(0).recipes().size() == 1;
  }
}
