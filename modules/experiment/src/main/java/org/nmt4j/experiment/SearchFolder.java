package org.nmt4j.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nmt4j.experiment.search.SearchReport;
import org.nmt4j.experiment.search.SearchTrial;
import org.nmt4j.experiment.search.TrialRecipes;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.recipe.schema.RecipeWriter;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.training.FolderLock;
import org.nmt4j.training.RunFolder;

/**
 * The folder {@code runs/NAME-search} of a search. It holds
 *
 * <ul>
 *   <li>{@code trials.tsv}, from which the search goes on,
 *   <li>the folder {@code NAME-001} of each trial, with its progress in {@code NAME-001.log},
 *   <li>{@code search.md}, {@code search.svg} and {@code best.yaml}.
 * </ul>
 */
final class SearchFolder {
  private final TrialRecipes recipes;
  private final Path path;
  private final Pattern trialFolders;
  private final RunFolder files;

  /**
   * Creates the folder without writing it.
   *
   * @param runs the folder of all runs
   */
  SearchFolder(Path runs, TrialRecipes recipes) {
    this.recipes = recipes;
    String name = recipes.base().name();
    path = runs.resolve(name + "-search");
    String trials = Pattern.quote(name) + "-\\d{3,}";
    trialFolders = Pattern.compile(trials);
    files =
        RunFolder.ofSeveral(
            path,
            Pattern.compile("trials\\.tsv|search\\.(md|svg)|best\\.yaml|" + trials + "\\.log"));
  }

  Path path() {
    return path;
  }

  Path table() {
    return path.resolve("trials.tsv");
  }

  Path best() {
    return path.resolve("best.yaml");
  }

  /** Returns the folder of a trial by its number. */
  Path trial(int number) {
    return path.resolve(recipes.name(number));
  }

  /** Returns the file of a trial's progress. */
  Path log(int number) {
    return path.resolve(recipes.name(number) + ".log");
  }

  /**
   * Checks that the search overwrites and deletes only its own files.
   *
   * @param deletes whether the search first deletes the files of an earlier one
   * @throws org.nmt4j.training.ForeignFileException if it would write over or delete other files
   */
  void requireOwn(boolean deletes) throws IOException {
    Map<String, Path> inputs = new LinkedHashMap<>(recipes.base().files());
    for (Path source : RecipeReader.sources(recipes.file())) {
      inputs.put("the file " + source, source);
    }
    files.requireOwn(inputs, deletes);
    if (deletes) {
      trialFolders().forEach(trial -> new RunFolder(trial).requireOwn(inputs, true));
    }
  }

  /**
   * Returns a recipe with paths relative to this folder. Training then goes on from the recipe that
   * {@link #writeBest} writes.
   */
  LoadedRecipe stored(Recipe recipe) {
    return new LoadedRecipe(recipe, RecipeWriter.write(recipe, path));
  }

  FolderLock lock() {
    return files.lock();
  }

  void requireLocked() {
    files.requireLocked();
  }

  /** Deletes the files of an earlier search. */
  void clear() throws IOException {
    trialFolders().forEach(trial -> new RunFolder(trial).deleteRun());
    files.clear();
  }

  private List<Path> trialFolders() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(
              each ->
                  trialFolders.matcher(each.getFileName().toString()).matches()
                      && Files.isDirectory(each))
          .sorted()
          .toList();
    }
  }

  void writeReport(SearchReport report) throws IOException {
    AtomicFile.write(path.resolve("search.svg"), report.plot());
    AtomicFile.write(path.resolve("search.md"), report.page(advice(report)));
  }

  /** Returns lines about the failed trials, the best trial, and what to do with its recipe. */
  List<String> advice(SearchReport report) {
    List<String> lines = new ArrayList<>();
    for (SearchTrial trial : report.trials()) {
      trial
          .failure()
          .ifPresent(
              reason ->
                  lines.add(String.format(Locale.ROOT, "trial %d: %s", trial.number(), reason)));
    }
    Optional<SearchTrial> best = report.best();
    if (best.isEmpty()) {
      lines.add("no trial has a score");
      return lines;
    }
    lines.add("best: " + report.describe(best.get()));
    lines.add(
        String.format(Locale.ROOT, "its recipe: %s; its model: %s", best(), model(best.get())));
    lines.add(
        String.format(
            Locale.ROOT,
            "nmt4j run %s --runs %s completes its training%s",
            best(),
            path,
            recipes.base().data().test().isPresent() ? " and judges it on the test set" : ""));
    return lines;
  }

  private Path model(SearchTrial trial) {
    return new RunFolder(trial(trial.number())).best();
  }

  /**
   * Writes the recipe of the best trial.
   *
   * @param description one line about the trial, for the comment at the start
   */
  void writeBest(Recipe recipe, String description) throws IOException {
    AtomicFile.write(
        best(),
        String.format(
            Locale.ROOT,
            "# The best trial of a search over %s:\n# %s\n%s",
            Quoting.printable(recipes.file().toString()),
            Quoting.printable(description),
            stored(recipe).expanded()));
  }
}
