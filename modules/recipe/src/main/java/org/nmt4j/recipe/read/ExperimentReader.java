package org.nmt4j.recipe.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.nmt4j.recipe.Baseline;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Spelling;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.schema.ForeignNames;
import org.nmt4j.recipe.schema.Reading;
import org.nmt4j.recipe.schema.RecipeSchema;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Problems;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * Reads the arms and seeds of a tree. An arm is a mapping of recipe keys, which override those of
 * the recipe, and of the key {@code baseline} or {@code ensemble}.
 */
final class ExperimentReader {
  private static final String NAME_FORM = "[A-Za-z][A-Za-z0-9._-]{0,39}";

  private final Problems problems;
  private final Reading reading;
  private final EnsembleReader ensembles;

  ExperimentReader(Problems problems) {
    this.problems = problems;
    this.ensembles = new EnsembleReader(problems);
    this.reading =
        new Reading(problems, ForeignNames.HINTS, "", Optional.of(Path.of("").toAbsolutePath()));
  }

  /**
   * An arm before its seeds are applied. Its tree is the recipe without arms and seeds, overridden
   * by the keys of the arm; there is none if the arm is no mapping.
   */
  private record Variant(
      String name,
      Optional<Baseline> baseline,
      Optional<YamlScalar> ensemble,
      List<YamlMapping> trees) {
    Variant(String name, List<YamlMapping> trees) {
      this(name, Optional.empty(), Optional.empty(), trees);
    }
  }

  /**
   * Reads all arms with all seeds. Reports problems and returns empty if there are any.
   *
   * @param tree the recipe
   * @param winners the overrides of the command line, which win over each arm
   * @param reader makes a recipe of a tree; returns empty if there are problems
   */
  Optional<ExperimentRecipe> read(
      YamlMapping tree,
      YamlMapping winners,
      BiFunction<YamlMapping, Problems, Optional<LoadedRecipe>> reader) {
    YamlMapping all = tree.mergedWith(winners);
    List<Long> seeds = seeds(all);
    YamlMapping shared = tree.without(RecipeSchema.ARMS).without(RecipeSchema.SEEDS);
    YamlMapping above = winners.without(RecipeSchema.ARMS).without(RecipeSchema.SEEDS);
    List<ExperimentRecipe.Arm> arms = new ArrayList<>();
    List<Variant> variants = variants(all, shared);
    if (!seeds.isEmpty()) {
      requireNoSeed(above);
    }
    for (Variant variant : variants) {
      List<LoadedRecipe> recipes = new ArrayList<>();
      for (YamlMapping arm : variant.trees) {
        for (Optional<Long> seed : optional(seeds)) {
          YamlMapping seeded = seed.map(it -> withSeed(arm, it)).orElse(arm);
          reader.apply(seeded.mergedWith(above), problems).ifPresent(recipes::add);
        }
      }
      variant.baseline.ifPresent(it -> requireTask(it, recipes, all.place()));
      arms.add(
          new ExperimentRecipe.Arm(
              variant.name, variant.baseline, variant.ensemble.map(YamlScalar::text), recipes));
    }
    for (Variant variant : variants) {
      variant.ensemble.ifPresent(name -> ensembles.requireMembers(name, arms, seeds.size()));
    }
    requireKnownArms(arms, all.place());
    return problems.isEmpty()
        ? Optional.of(new ExperimentRecipe(arms.get(0).recipes().get(0).recipe().name(), arms))
        : Optional.empty();
  }

  /** Reports a seed on the command line. It would replace each of the seeds of the recipe. */
  private void requireNoSeed(YamlMapping above) {
    above
        .entry("seed")
        .ifPresent(
            entry ->
                problems.report(
                    entry.keyPlace(),
                    "found seed for a recipe with seeds, expected seeds, such as seeds=[7]"));
  }

  private static List<Optional<Long>> optional(List<Long> seeds) {
    return seeds.isEmpty() ? List.of(Optional.empty()) : seeds.stream().map(Optional::of).toList();
  }

  private List<Long> seeds(YamlMapping tree) {
    return tree.entry(RecipeSchema.SEEDS)
        .filter(entry -> !isNull(entry.value()))
        .flatMap(entry -> RecipeSchema.SEED_LIST.read(entry.value(), RecipeSchema.SEEDS, reading))
        .orElse(List.of());
  }

  private static boolean isNull(YamlValue value) {
    return value instanceof YamlScalar scalar && scalar.isNull();
  }

  private List<Variant> variants(YamlMapping tree, YamlMapping shared) {
    Optional<YamlValue> value =
        tree.entry(RecipeSchema.ARMS).map(YamlMapping.Entry::value).filter(it -> !isNull(it));
    if (value.isEmpty()) {
      return List.of(new Variant("", List.of(shared)));
    }
    if (!(value.get() instanceof YamlMapping arms) || arms.entries().isEmpty()) {
      problems.report(
          value.get().place(),
          "found " + value.get().found() + " for arms, expected a mapping of names to mappings");
      return List.of();
    }
    return arms.entries().values().stream().map(arm -> variant(arm, arms, shared)).toList();
  }

  private Variant variant(YamlMapping.Entry arm, YamlMapping arms, YamlMapping shared) {
    String path = RecipeSchema.ARMS + "." + arm.key();
    if (!arm.key().matches(NAME_FORM)) {
      problems.report(
          arm.keyPlace(),
          "found "
              + Quoting.shown(arm.key())
              + " in arms, expected a name of letters, digits, '.', '_' and '-'");
    }
    if (isNull(arm.value())) {
      return new Variant(arm.key(), List.of(shared));
    }
    if (!(arm.value() instanceof YamlMapping keys)) {
      problems.report(
          arm.value().place(),
          "found " + arm.value().found() + " for " + path + ", expected a mapping");
      return new Variant(arm.key(), List.of());
    }
    Optional<Baseline> baseline =
        keys.entry(RecipeSchema.BASELINE)
            .flatMap(
                entry ->
                    RecipeSchema.BASELINE_TYPE.read(
                        entry.value(), path + "." + RecipeSchema.BASELINE, reading));
    Optional<YamlScalar> ensemble = ensembles.read(keys, path);
    YamlMapping own = keys.without(RecipeSchema.BASELINE).without(RecipeSchema.ENSEMBLE);
    YamlMapping above =
        ensemble.map(name -> EnsembleReader.ofMembers(name, arms).mergedWith(own)).orElse(own);
    return new Variant(arm.key(), baseline, ensemble, List.of(shared.mergedWith(above)));
  }

  private static YamlMapping withSeed(YamlMapping tree, long seed) {
    Place place = tree.place();
    YamlScalar value = new YamlScalar(Long.toString(seed), true, Optional.empty(), place);
    return tree.mergedWith(
        new YamlMapping(Map.of("seed", new YamlMapping.Entry("seed", place, value)), place));
  }

  private void requireTask(Baseline baseline, List<LoadedRecipe> recipes, Place place) {
    for (LoadedRecipe loaded : recipes) {
      TaskType task = loaded.recipe().task();
      if (!baseline.isOf(task)) {
        problems.report(
            place,
            String.format(
                Locale.ROOT,
                "found the baseline %s for the task %s, expected %s",
                baseline,
                task,
                Spelling.or(Baseline.values(), other -> other.isOf(task))));
      }
    }
  }

  /**
   * Reports expectations relative to an unknown arm. A name with an '@' is a result of the same
   * arm.
   */
  private void requireKnownArms(List<ExperimentRecipe.Arm> arms, Place place) {
    Set<String> names = new LinkedHashSet<>();
    arms.forEach(arm -> names.add(arm.name()));
    for (ExperimentRecipe.Arm arm : arms) {
      arm.recipes().stream()
          .flatMap(loaded -> loaded.recipe().expect().values().stream())
          .flatMap(List::stream)
          .flatMap(expectation -> expectation.other().stream())
          .filter(name -> !names.contains(name) && !name.contains("@"))
          .forEach(
              name ->
                  problems.report(
                      place,
                      "found an expectation relative to "
                          + Quoting.shown(name)
                          + ", expected a number or one of arms"));
    }
  }
}
