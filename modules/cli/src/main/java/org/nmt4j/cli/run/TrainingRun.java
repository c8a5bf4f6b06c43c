package org.nmt4j.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.Interruption;
import org.nmt4j.cli.run.RecipeChange.Difference;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.RecipeException;
import org.nmt4j.recipe.RecipeReader;
import org.nmt4j.training.DivergedException;
import org.nmt4j.training.FolderLock;
import org.nmt4j.training.RunFolder;
import org.nmt4j.training.Trainer;

/** Trains a recipe into its folder, goes on where an earlier run stopped, or finds it finished. */
public final class TrainingRun {
  private final LoadedRecipe recipe;
  private final RunFolder folder;
  private final int threads;
  private final Console console;

  /**
   * A run in a folder of its own; nothing happens yet.
   *
   * @param threads 0 for one for each shard, as far as there are processors
   */
  TrainingRun(LoadedRecipe recipe, Path folder, int threads, Console console) {
    this.recipe = recipe;
    this.folder = new RunFolder(folder);
    this.threads =
        threads > 0
            ? threads
            : Math.min(
                recipe.recipe().training().shards(), Runtime.getRuntime().availableProcessors());
    this.console = console;
  }

  /**
   * A run in the folder of the recipe's name.
   *
   * @param runs the folder that holds a folder for each recipe by name
   * @param threads 0 for one for each shard, as far as there are processors
   */
  public static TrainingRun of(LoadedRecipe recipe, Path runs, int threads, Console console) {
    return new TrainingRun(recipe, runs.resolve(recipe.recipe().name()), threads, console);
  }

  /** Where the run writes. */
  public RunFolder folder() {
    return folder;
  }

  /**
   * Trains to the end.
   *
   * @throws CommandFailure if what is there was begun with another recipe, see {@link RecipeChange}
   * @throws org.nmt4j.training.StoppedException if interrupted; what was learned is saved
   */
  public void train(Earlier earlier) throws IOException, RecipeException {
    if (earlier != Earlier.DELETE && folder.isFinished() && changes(true).isEmpty()) {
      console.tell("training of " + recipe.recipe().name() + " is finished in " + folder.path());
      return;
    }
    acceptedChanges(earlier);
    Task<?> task = Tasks.prepare(recipe, console);
    try (FolderLock lock = folder.lock();
        Workers workers = new Workers(threads)) {
      List<Difference> changes = acceptedChanges(earlier); // none may have gone on meanwhile
      if (earlier == Earlier.DELETE) {
        folder.clear(); // not before all that training needs was found sound
      }
      train(task, workers, changes);
    }
  }

  private List<Difference> acceptedChanges(Earlier earlier) throws RecipeException {
    if (earlier == Earlier.DELETE || !folder.hasCheckpoint()) {
      return List.of();
    }
    List<Difference> changes = changes(folder.isFinished());
    if (earlier == Earlier.CONTINUE) {
      refuse(changes, "--fresh begins anew, --accept-changes goes on");
    }
    return changes;
  }

  /** Takes what another run has trained for its own, unless that came to no end. */
  void takeOver(Path other) throws IOException {
    if (!new RunFolder(other).isFinished()) {
      return;
    }
    Files.createDirectories(folder.path());
    try (Stream<Path> files = Files.list(other)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".nmt4j")).toList()) {
        Path own = folder.path().resolve(file.getFileName());
        AtomicFile.write(own, out -> Files.copy(file, out));
      }
    }
  }

  private <B extends Batch> void train(Task<B> task, Workers workers, List<Difference> changes) {
    Recipe settings = recipe.recipe();
    folder.writeDivergence(Optional.empty());
    Interruption interruption = console.interruption();
    Trainer<B> trainer =
        new Trainer<>(task, settings.training(), settings.seed(), folder, workers, console::tell)
            .until(interruption::isAsked);
    if (!changes.isEmpty()) {
      trainer.goOnWithChanges(changes.stream().allMatch(Difference::leavesScores));
    }
    try (Interruption.Patience patience = interruption.await()) {
      trainer.train();
    } catch (DivergedException e) {
      folder.writeDivergence(Optional.of(e.getMessage()));
      throw e;
    }
    if (interruption.isAsked()) {
      throw new CommandFailure("interrupted when training was finished in " + folder.path());
    }
  }

  /**
   * Checks that what is there was made with this recipe; its search, evaluation and test set may
   * differ.
   *
   * @param advice what to do otherwise
   */
  void requireSameTraining(String advice) throws RecipeException {
    if (folder.hasCheckpoint()) {
      refuse(changes(true), advice);
    }
  }

  /** How the recipe differs from that of the checkpoint. */
  private List<Difference> changes(boolean finished) throws RecipeException {
    return new RecipeChange(
            stored(folder.checkpointRecipe(), folder.path() + "/checkpoint.nmt4j!recipe.yaml"),
            stored(recipe.expanded(), "the recipe"))
        .find(finished);
  }

  private void refuse(List<Difference> changes, String advice) {
    if (!changes.isEmpty()) {
      throw new CommandFailure(
          "%s was begun with another recipe: it had '%s', now it is '%s'%s; %s%s"
              .formatted(
                  folder.path(),
                  changes.get(0).before(),
                  changes.get(0).now(),
                  changes.size() == 1
                      ? ""
                      : ", and so on for " + keys(changes.subList(1, changes.size())),
                  changes.stream().allMatch(Difference::mattersUntilFinished)
                      ? "decoding and evaluation may change when training is finished; "
                      : "",
                  advice));
    }
  }

  private static String keys(List<Difference> changes) {
    return changes.stream().map(Difference::key).collect(Collectors.joining(", "));
  }

  /** Read in the way stored recipes are, so that paths can be compared. */
  private static Recipe stored(String expanded, String name) throws RecipeException {
    return RecipeReader.readStored(expanded, name);
  }
}
