package org.nmt4j.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.model.file.TensorShape;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.recipe.ModelStart;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * The model whose weights a training starts from. The new model has its subwords and vocabularies.
 *
 * @param settings the settings of the recipe
 * @param texts the texts of the model file
 * @param identity the identity of the model file, as {@link ModelFile#identity} returns it
 */
public record StartingModel(ModelStart settings, ModelTexts texts, String identity) {
  private static final String FREEZE = "model.start.freeze";
  private static final String RESET = "model.start.reset";

  /**
   * Reads the texts of the model that a recipe starts from. Returns empty if the recipe starts from
   * no model.
   *
   * @throws ModelFileException if the file is not a valid model for the task of the recipe, or if
   *     its weights are stored in eight bits
   */
  public static Optional<StartingModel> of(Recipe recipe) {
    return recipe.model().start().map(start -> read(start, recipe));
  }

  private static StartingModel read(ModelStart start, Recipe recipe) {
    try (ModelFile open = ModelFile.open(start.file())) {
      ModelTexts texts = ModelTexts.read(open).require(recipe.task());
      if (open.isQuantized()) {
        throw new ModelFileException(
            open.name()
                + ": found a model in eight bits, expected the model that it was made from");
      }
      return new StartingModel(start, texts, open.identity());
    }
  }

  /**
   * Copies the weights of the model to the parameters of a network, except the parameters to reset,
   * which keep their values. Freezes the parameters to freeze.
   *
   * @param parameters the initialised parameters of a network of the recipe
   * @param log receives a line about the weights
   * @throws DataException if a name of the recipe matches no parameter, or if no parameter is left
   *     to train
   * @throws ModelFileException if the model lacks a parameter that is not reset, has it in another
   *     shape, or has one that the network lacks
   */
  public void apply(Parameters parameters, Consumer<String> log) {
    List<String> names = parameters.all().stream().map(Parameter::name).toList();
    Set<String> frozen = matching(FREEZE, settings.freeze(), names);
    Set<String> reset = matching(RESET, settings.reset(), names);
    frozen.stream()
        .filter(reset::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw new DataException(
                  String.format(
                      Locale.ROOT,
                      "%s: found %s, which %s names too, expected it in one of them",
                      FREEZE,
                      name,
                      RESET));
            });
    if (frozen.size() == names.size()) {
      throw new DataException(
          FREEZE + ": found all parameters of the network, expected some that training changes");
    }
    copy(parameters, reset);
    parameters.freeze(frozen);
    log.accept(
        String.format(
            Locale.ROOT,
            "starting from %s: %d of %d matrices taken, %d drawn anew, %d frozen",
            settings.file(),
            names.size() - reset.size(),
            names.size(),
            reset.size(),
            frozen.size()));
  }

  /** Returns the names that match some patterns, each of which must match one. */
  private static Set<String> matching(String key, List<String> patterns, List<String> names) {
    Set<String> found = new LinkedHashSet<>();
    for (String pattern : patterns) {
      Pattern expression =
          Pattern.compile(
              Stream.of(pattern.split("\\*", -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining(".*")));
      List<String> own = names.stream().filter(expression.asMatchPredicate()).toList();
      if (own.isEmpty()) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s: found %s, which is no parameter of the network%s",
                key,
                Quoting.shown(pattern),
                nearest(pattern, names)));
      }
      found.addAll(own);
    }
    return found;
  }

  /**
   * Returns the end of a message: the nearest name, or for a pattern the nearest group of names.
   */
  private static String nearest(String pattern, List<String> names) {
    if (!pattern.contains("*")) {
      return NearestName.suffix(pattern, names);
    }
    Set<String> groups = new LinkedHashSet<>();
    for (String name : names) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        groups.add(name.substring(0, dot) + ".*");
      }
    }
    return NearestName.suffix(pattern, groups);
  }

  private void copy(Parameters parameters, Set<String> reset) {
    try (ModelFile open = ModelFile.open(settings.file())) {
      if (!open.identity().equals(identity)) {
        throw new ModelFileException(open.name() + ": has changed since its texts were read");
      }
      Map<String, TensorShape> stored = new LinkedHashMap<>();
      open.readShapes().forEach(shape -> stored.put(shape.name(), shape));
      Map<String, Matrix> into = new LinkedHashMap<>(parameters.matrices());
      for (Parameter parameter : parameters.all()) {
        TensorShape shape = stored.get(parameter.name());
        if (!reset.contains(parameter.name())) {
          require(open.name(), parameter, Optional.ofNullable(shape));
        } else if (shape == null) {
          into.remove(parameter.name());
        } else {
          into.put(parameter.name(), Matrix.create(shape.rows(), shape.columns()));
        }
      }
      open.readWeights(into);
    }
  }

  private static void require(String file, Parameter parameter, Optional<TensorShape> shape) {
    String found =
        shape
            .map(it -> String.format(Locale.ROOT, "%d x %d", it.rows(), it.columns()))
            .orElse("none");
    String expected = String.format(Locale.ROOT, "%d x %d", parameter.rows(), parameter.columns());
    if (!found.equals(expected)) {
      throw new ModelFileException(
          String.format(
              Locale.ROOT,
              "%s: found %s for %s, but the network of the recipe has %s; model.start.reset: [%s]"
                  + " draws it anew",
              file,
              found,
              parameter.name(),
              expected,
              parameter.name()));
    }
  }
}
