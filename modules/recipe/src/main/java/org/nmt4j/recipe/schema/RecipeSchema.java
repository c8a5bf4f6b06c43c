package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.recipe.Baseline;
import org.nmt4j.recipe.Recipe;

/** The schema of a whole recipe: its sections and keys, in the order in which they are written. */
public final class RecipeSchema {

  /** The key of the files that a recipe includes. */
  public static final String INCLUDE = "include";

  /** The key of the recipe's variables. */
  public static final String VARIABLES = "variables";

  /** The key of an experiment's arms. */
  public static final String ARMS = "arms";

  /** The key of the list of seeds. Each arm is trained once with each seed. */
  public static final String SEEDS = "seeds";

  /** The type of {@link #SEEDS}. */
  public static final ValueType<List<Long>> SEED_LIST =
      new ListType<>(IntegerType.ofLong(Range.parse(">= 0")));

  /** The key by which an arm uses a simple method in place of the network. */
  public static final String BASELINE = "baseline";

  /** The type of {@link #BASELINE}. */
  public static final ValueType<Baseline> BASELINE_TYPE =
      new ChoiceType<>(List.of(Baseline.values()));

  /** The key by which an arm translates with the models of another arm. */
  public static final String ENSEMBLE = "ensemble";

  /** The type of the name of a file. */
  public static final ValueType<Path> FILE = new FileType();

  /**
   * The key {@code recipe}. It states the version of the format and is not a component of the
   * record.
   */
  private static final DeclaredKey<String> FORMAT =
      new DeclaredKey<>(
          "recipe",
          "",
          new ChoiceType<>(List.of(Integer.toString(Recipe.VERSION))),
          Optional.empty(),
          Map.of(),
          Set.of(),
          "the version of the recipe's format",
          List.of(),
          recipe -> Integer.toString(Recipe.VERSION));

  /** The recipe as a section. Reading, writing and the reference page use it. */
  public static final Section<Recipe> SECTION = section();

  private RecipeSchema() {}

  private static Section<Recipe> section() {
    List<DeclaredKey<?>> keys = new ArrayList<>(List.of(FORMAT));
    keys.addAll(Declarations.section(Recipe.class).keys());
    return new Section<>(Recipe.class, keys, List.of(INCLUDE, VARIABLES, ARMS, SEEDS));
  }
}
