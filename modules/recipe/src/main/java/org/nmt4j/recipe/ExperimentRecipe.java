package org.nmt4j.recipe;

import java.util.List;
import java.util.Optional;

/**
 * A recipe with several arms and seeds. A plain recipe has one arm, without a name, and one seed.
 *
 * @param name the name of the recipe
 * @param arms the arms, in the recipe's order
 */
public record ExperimentRecipe(String name, List<Arm> arms) {

  /** Copies the arms. */
  public ExperimentRecipe {
    arms = List.copyOf(arms);
  }

  /**
   * A system that is trained once with each seed, or that needs no training.
   *
   * @param name the name; empty for a recipe without arms
   * @param baseline the simple method in place of the network; empty for a network
   * @param ensemble the arm whose models, one of each seed, translate together in place of a
   *     network of this arm; empty for a network
   * @param recipes the recipes, one for each seed
   */
  public record Arm(
      String name,
      Optional<Baseline> baseline,
      Optional<String> ensemble,
      List<LoadedRecipe> recipes) {

    /** Copies the recipes. */
    public Arm {
      recipes = List.copyOf(recipes);
    }

    /** Creates an arm of networks. */
    public Arm(String name, List<LoadedRecipe> recipes) {
      this(name, Optional.empty(), Optional.empty(), recipes);
    }

    /** Returns whether networks of this arm are trained. */
    public boolean trains() {
      return baseline.isEmpty() && ensemble.isEmpty();
    }
  }

  /** Returns whether the recipe is a single system: it has no arms and only one seed. */
  public boolean isPlain() {
    return arms.size() == 1 && arms.get(0).name().isEmpty() && arms.get(0).recipes().size() == 1;
  }
}
