package org.nmt4j.recipe.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.schema.RecipeSchema;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Problems;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * Reads arms that are ensembles. Such an arm names another arm, whose models are its members. It
 * trains nothing.
 */
final class EnsembleReader {
  private static final String EXPECT = "expect";

  /** The keys that an ensemble may have beside its name. */
  private static final List<String> KEYS = List.of("decoding", "evaluation", EXPECT);

  private final Problems problems;

  EnsembleReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Returns the name of the members' arm; empty if the arm is no ensemble or has no such name.
   * Reports a value that is no name, and keys that an ensemble cannot have.
   *
   * @param path the full name of the arm's key
   */
  Optional<YamlScalar> read(YamlMapping arm, String path) {
    Optional<YamlValue> value = arm.entry(RecipeSchema.ENSEMBLE).map(YamlMapping.Entry::value);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    for (YamlMapping.Entry other : arm.entries().values()) {
      if (!other.key().equals(RecipeSchema.ENSEMBLE) && !KEYS.contains(other.key())) {
        report(
            other.keyPlace(),
            "found '%s' in an arm that is an ensemble, expected %s",
            other.key(),
            String.join(", ", KEYS));
      }
    }
    if (value.get() instanceof YamlScalar name && !name.isNull()) {
      return Optional.of(name);
    }
    report(
        value.get().place(),
        "found %s for %s.%s, expected the name of an arm",
        value.get().found(),
        path,
        RecipeSchema.ENSEMBLE);
    return Optional.empty();
  }

  /** Returns the keys of the members' arm without its expectations. An ensemble has them too. */
  static YamlMapping ofMembers(YamlScalar name, YamlMapping arms) {
    return arms.entry(name.text())
        .map(YamlMapping.Entry::value)
        .filter(YamlMapping.class::isInstance)
        .map(keys -> ((YamlMapping) keys).without(EXPECT))
        .map(keys -> keys.without(RecipeSchema.BASELINE).without(RecipeSchema.ENSEMBLE))
        .orElse(YamlMapping.empty(name.place()));
  }

  /**
   * Checks that the members are several models which can translate together.
   *
   * @param arms all arms of the recipe
   * @param seeds the number of seeds
   */
  void requireMembers(YamlScalar name, List<ExperimentRecipe.Arm> arms, int seeds) {
    List<ExperimentRecipe.Arm> trained =
        arms.stream().filter(ExperimentRecipe.Arm::trains).toList();
    Optional<ExperimentRecipe.Arm> members =
        trained.stream().filter(arm -> arm.name().equals(name.text())).findFirst();
    if (members.isEmpty()) {
      String others =
          trained.stream().map(ExperimentRecipe.Arm::name).collect(Collectors.joining(" or "));
      report(
          name.place(),
          "found the ensemble of %s, expected an arm that is trained%s",
          Quoting.shown(name.text()),
          others.isEmpty() ? "" : ": " + others);
      return;
    }
    if (seeds < 2) {
      report(
          name.place(), "found an ensemble of one seed, expected several, such as seeds: [1, 2]");
    }
    // The seeds of an arm have the same keys, so the first one stands for all.
    members.get().recipes().stream()
        .findFirst()
        .map(LoadedRecipe::recipe)
        .ifPresent(first -> requireSameTexts(name.place(), first));
  }

  private void requireSameTexts(Place place, Recipe members) {
    if (members.task() != TaskType.TRANSLATION) {
      report(place, "found an ensemble for the task %s, expected translation", members.task());
    }
    boolean countsVocabulary =
        members.vocabulary().file().isEmpty() && members.model().start().isEmpty();
    if (members.tokenization().placeholders().isOn() && countsVocabulary) {
      report(
          place,
          "found an ensemble with tokenization.placeholders, which give each seed another"
              + " vocabulary, expected vocabulary.file");
    }
  }

  private void report(Place place, String form, Object... values) {
    problems.report(place, String.format(Locale.ROOT, form, values));
  }
}
