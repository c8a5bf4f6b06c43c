package org.nmt4j.recipe.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.Spelling;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.schema.ForeignNames;
import org.nmt4j.recipe.schema.Reading;
import org.nmt4j.recipe.schema.RecipeSchema;
import org.nmt4j.recipe.schema.RecipeWriter;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Problem;
import org.nmt4j.recipe.yaml.Problems;
import org.nmt4j.recipe.yaml.Variables;
import org.nmt4j.recipe.yaml.YamlBroken;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlReader;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlSource;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * Reads recipes. The file wins over its included files, and overrides win over the file. Variables
 * are replaced after merging.
 */
public final class RecipeReader {

  private static final String SET = "--set";

  private RecipeReader() {}

  /**
   * Reads a recipe with one arm and one seed. The files that it names must exist.
   *
   * @param file the recipe
   * @param overrides texts {@code section.key=value} with the value in YAML; later ones win
   * @throws RecipeException if the recipe has problems
   */
  public static Recipe read(Path file, List<String> overrides) throws RecipeException {
    return load(file, overrides).recipe();
  }

  /**
   * Reads a recipe as {@link #read} does, and returns it with its expanded text.
   *
   * @throws RecipeException if the recipe has problems
   */
  public static LoadedRecipe load(Path file, List<String> overrides) throws RecipeException {
    return load(file, overrides, RecipeReader::environment);
  }

  /**
   * Reads a recipe as {@link #load(Path, List)} does, with further overrides of another option.
   *
   * @param option the name of the other option in problems, such as {@code --over}
   * @param others the overrides of the other option, which win
   * @throws RecipeException if the recipe has problems
   */
  public static LoadedRecipe load(
      Path file, List<String> overrides, String option, List<String> others)
      throws RecipeException {
    Problems problems = new Problems();
    Optional<YamlMapping> winners =
        Overrides.read(SET, overrides, problems)
            .flatMap(
                below -> Overrides.read(option, others, problems).map(it -> below.mergedWith(it)));
    return only(file, experiment(file, winners, RecipeReader::environment, problems));
  }

  static LoadedRecipe load(
      Path file, List<String> overrides, Function<String, Optional<String>> environment)
      throws RecipeException {
    return only(file, experiment(file, overrides, environment));
  }

  /** Returns the only system of a recipe. */
  private static LoadedRecipe only(Path file, ExperimentRecipe experiment) throws RecipeException {
    if (!experiment.isPlain()) {
      throw new RecipeException(
          List.of(
              new Problem(
                  file.toString(),
                  1,
                  1,
                  "found a recipe with arms or seeds, which nmt4j run trains one by one, expected"
                      + " one of a single system; --set arms=null --set seeds=null takes what they"
                      + " share")));
    }
    return experiment.arms().get(0).recipes().get(0);
  }

  /**
   * Reads a recipe with all its arms and seeds.
   *
   * @throws RecipeException if the recipe has problems
   */
  public static ExperimentRecipe experiment(Path file, List<String> overrides)
      throws RecipeException {
    return experiment(file, overrides, RecipeReader::environment);
  }

  /**
   * Returns the file of a recipe and the files that it includes. A file that cannot be read is
   * listed without its includes.
   */
  public static List<Path> sources(Path file) {
    IncludeReader reader = new IncludeReader(RecipeReader::environment, new Problems());
    reader.read(file);
    return List.copyOf(reader.files());
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name));
  }

  private static ExperimentRecipe experiment(
      Path file, List<String> overrides, Function<String, Optional<String>> environment)
      throws RecipeException {
    Problems problems = new Problems();
    Optional<YamlMapping> winners = Overrides.read(SET, overrides, problems);
    return experiment(file, winners, environment, problems);
  }

  private static ExperimentRecipe experiment(
      Path file,
      Optional<YamlMapping> winners,
      Function<String, Optional<String>> environment,
      Problems problems)
      throws RecipeException {
    Optional<YamlMapping> tree = new IncludeReader(environment, problems).read(file);
    if (tree.isEmpty() || winners.isEmpty()) {
      throw new RecipeException(problems.list());
    }
    Path folder = YamlSource.file(file).folder();
    return new ExperimentReader(problems)
        .read(
            tree.get(),
            winners.get(),
            (arm, all) ->
                recipe(
                    arm,
                    environment,
                    all,
                    Optional.of(folder),
                    (recipe, reading) -> loaded(recipe, folder, reading)))
        .orElseThrow(() -> new RecipeException(problems.list()));
  }

  /**
   * Reads an expanded recipe that a model stores. Its files need not exist, its paths stay
   * relative, and its references to the environment stay as they are.
   *
   * @param yaml the expanded recipe
   * @param displayName the file name in problems
   * @throws RecipeException if the recipe has problems
   */
  public static Recipe readStored(String yaml, String displayName) throws RecipeException {
    Problems problems = new Problems();
    YamlSource source = new YamlSource(displayName, Path.of(""), true);
    Optional<YamlMapping> tree =
        YamlReader.read(source, yaml, problems)
            .flatMap(root -> IncludeReader.mapping(root, problems));
    if (tree.isEmpty()) {
      throw new RecipeException(problems.list());
    }
    return recipe(
            tree.get(),
            name -> Optional.of("${env:" + name + "}"),
            problems,
            Optional.empty(),
            (recipe, reading) -> recipe)
        .orElseThrow(() -> new RecipeException(problems.list()));
  }

  /**
   * Loads the keys of recipes and the YAML parser, which the first reading does otherwise. A
   * program may call this method in a thread of its own while it waits for something else.
   */
  public static void prepare() {
    Objects.requireNonNull(ForeignNames.HINTS);
    YamlReader.read(new YamlSource("", Path.of(""), true), "recipe: 1", new Problems());
  }

  /**
   * Reads a recipe from a merged tree.
   *
   * @param folder the folder of the recipe's file; empty for a stored recipe
   * @param result makes the result of a recipe without problems
   * @return the result; empty if there are problems
   */
  private static <T> Optional<T> recipe(
      YamlMapping tree,
      Function<String, Optional<String>> environment,
      Problems problems,
      Optional<Path> folder,
      BiFunction<Recipe, Reading, T> result) {
    Variables variables = new Variables(definitions(tree, problems), environment, problems);
    variables.checkAll();
    YamlMapping replaced =
        WithoutDev.complete(variables.replaceInMapping(tree.without(RecipeSchema.VARIABLES)));
    int before = problems.list().size();
    Optional<StartRecipe> start =
        folder.isEmpty()
            ? Optional.empty()
            : StartRecipe.find(
                replaced,
                new Reading(problems, ForeignNames.HINTS, task(replaced), folder),
                problems);
    if (problems.list().size() > before) {
      return Optional.empty(); // Without the model, other keys would seem to be missing.
    }
    YamlMapping complete = start.map(it -> it.complete(replaced)).orElse(replaced);
    Reading reading = new Reading(problems, ForeignNames.HINTS, task(complete), folder);
    Optional<Recipe> recipe = RecipeSchema.SECTION.read(complete, "", reading);
    recipe.ifPresent(read -> new Contradictions(read, reading).report());
    start.ifPresent(it -> recipe.ifPresent(read -> it.report(read, reading)));
    return problems.isEmpty() ? recipe.map(it -> result.apply(it, reading)) : Optional.empty();
  }

  private static LoadedRecipe loaded(Recipe recipe, Path folder, Reading reading) {
    return new LoadedRecipe(recipe, RecipeWriter.write(recipe, folder, reading.templates()));
  }

  /**
   * Returns the task, which decides which other keys the recipe has. A wrong task counts as
   * translation here and is reported when the key is read.
   */
  private static String task(YamlMapping tree) {
    String written =
        tree.entry("task")
            .map(YamlMapping.Entry::value)
            .filter(YamlScalar.class::isInstance)
            .map(value -> ((YamlScalar) value).text())
            .orElse("");
    return Spelling.parse(TaskType.class, written).orElse(TaskType.TRANSLATION).toString();
  }

  private static YamlMapping definitions(YamlMapping tree, Problems problems) {
    Optional<YamlValue> value = tree.entry(RecipeSchema.VARIABLES).map(YamlMapping.Entry::value);
    if (value.isEmpty() || (value.get() instanceof YamlScalar scalar && scalar.isNull())) {
      return YamlMapping.empty(tree.place());
    }
    if (value.get() instanceof YamlMapping mapping) {
      return mapping;
    }
    Place place = value.get().place();
    if (!(value.get() instanceof YamlBroken)) {
      problems.report(
          place,
          "found " + value.get().found() + " for variables, expected a mapping of names to values");
    }
    return YamlMapping.empty(place);
  }
}
