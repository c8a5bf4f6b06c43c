package org.nmt4j.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.cli.frame.Build;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.Interruption;
import org.nmt4j.cli.run.RecipeChange.Difference;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.RecipeException;
import org.nmt4j.recipe.RecipeReader;
import org.nmt4j.training.DivergedException;
import org.nmt4j.training.FolderLock;
import org.nmt4j.training.ForeignFileException;
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
   * Locks the folder against other runs, until the lock is closed.
   *
   * @param earlier what is to become of an earlier run
   * @throws CommandFailure if the run would write over or delete a file that is not its own
   * @throws org.nmt4j.training.TrainingException if another run is at work in the folder
   */
  public FolderLock lock(Earlier earlier) {
    requireOwn(earlier);
    return folder.lock();
  }

  /** Checks that the run writes over and deletes only its own files. */
  void requireOwn(Earlier earlier) {
    try {
      folder.requireOwn(recipe.recipe().files(), earlier == Earlier.DELETE);
    } catch (ForeignFileException e) {
      throw CommandFailure.ofUsage(e.getMessage());
    }
  }

  /**
   * Trains to the end. The caller must hold the {@link #lock}.
   *
   * @throws CommandFailure if the run in the folder was begun with another recipe or other data;
   *     see {@link RecipeChange} and {@link DataChange}
   * @throws org.nmt4j.training.StoppedException if training is interrupted; its progress is saved
   */
  public void train(Earlier earlier) throws IOException, RecipeException {
    Map<String, String> provenance = Provenance.of(recipe.recipe(), Build.version());
    Changes changes = Changes.NONE;
    if (earlier != Earlier.DELETE && folder.hasCheckpoint()) {
      boolean finished = folder.isFinished();
      changes = changes(provenance, finished);
      if (finished && changes.isEmpty()) {
        console.tell("training of " + recipe.recipe().name() + " is finished in " + folder.path());
        return;
      }
      if (earlier == Earlier.CONTINUE) {
        refuse(changes, "--fresh begins anew, --accept-changes goes on");
      }
      if (!changes.dataIsKnown) {
        console.tell(
            folder.path()
                + " was begun by an older version, which did not store hashes of its data; going on"
                + " without comparing them");
      }
    }
    Task<?> task = Tasks.prepare(recipe, provenance, console);
    if (earlier == Earlier.DELETE) {
      folder.clear(); // only after everything that training needs was read without error
    }
    try (Workers workers = new Workers(threads)) {
      train(task, workers, changes);
    }
  }

  /**
   * Copies the models of another run if that run is finished.
   *
   * @param earlier what is to become of an earlier run
   */
  void takeOver(Path other, Earlier earlier) throws IOException {
    if (!new RunFolder(other).isFinished()) {
      return;
    }
    if (earlier == Earlier.DELETE) {
      folder.clear();
    }
    try (Stream<Path> files = Files.list(other)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".nmt4j")).toList()) {
        folder.requireLocked();
        Path own = folder.path().resolve(file.getFileName());
        AtomicFile.write(own, out -> Files.copy(file, out));
      }
    }
  }

  private <B extends Batch> void train(Task<B> task, Workers workers, Changes changes) {
    Recipe settings = recipe.recipe();
    folder.writeDivergence(Optional.empty());
    if (settings.data().dev().isEmpty()) {
      console.tell(
          "no data.dev: training runs to its last epoch, and best.nmt4j is the last model");
    }
    Interruption interruption = console.interruption();
    Trainer<B> trainer =
        new Trainer<>(task, settings.training(), settings.seed(), folder, workers, console::tell)
            .until(interruption::isAsked);
    if (!changes.isEmpty()) {
      trainer.goOnWithChanges(changes.leaveScores());
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
   * Checks that the run in the folder was trained with this recipe and its data. Search, evaluation
   * and test set may differ.
   *
   * @param advice what the message says to do if they differ
   */
  void requireSameTraining(String advice) throws IOException, RecipeException {
    if (folder.hasCheckpoint()) {
      refuse(changes(Provenance.of(recipe.recipe(), Build.version()), true), advice);
    }
  }

  /**
   * The differences between a run and its checkpoint.
   *
   * @param recipe the keys that differ
   * @param data the files that differ
   * @param dataIsKnown whether the checkpoint holds the hashes of its data
   */
  private record Changes(
      List<Difference> recipe, List<DataChange.Difference> data, boolean dataIsKnown) {
    static final Changes NONE = new Changes(List.of(), List.of(), true);

    boolean isEmpty() {
      return recipe.isEmpty() && data.isEmpty();
    }

    boolean leaveScores() {
      return recipe.stream().allMatch(Difference::leavesScores)
          && data.stream().allMatch(DataChange.Difference::leavesScores);
    }
  }

  private Changes changes(Map<String, String> provenance, boolean finished) throws RecipeException {
    ModelContents checkpoint = folder.readCheckpoint();
    DataChange data = new DataChange(checkpoint.provenance(), provenance);
    return new Changes(
        new RecipeChange(
                stored(checkpoint.recipe(), folder.path() + "/checkpoint.nmt4j!recipe.yaml"),
                stored(recipe.expanded(), "the recipe"))
            .find(finished),
        data.find(finished),
        data.isKnown());
  }

  private void refuse(Changes changes, String advice) {
    if (!changes.recipe.isEmpty()) {
      refuseRecipe(changes.recipe, advice);
    } else if (!changes.data.isEmpty()) {
      throw new CommandFailure(
          String.format(
              Locale.ROOT,
              "%s was begun with other data: %s, has changed%s; %s",
              folder.path(),
              changes.data.get(0),
              andSoOn(changes.data),
              advice));
    }
  }

  private void refuseRecipe(List<Difference> changes, String advice) {
    throw new CommandFailure(
        String.format(
            Locale.ROOT,
            "%s was begun with another recipe: it had '%s', now it is '%s'%s; %s%s",
            folder.path(),
            changes.get(0).before(),
            changes.get(0).now(),
            andSoOn(changes.stream().map(Difference::key).toList()),
            changes.stream().allMatch(Difference::mattersUntilFinished)
                ? "decoding and evaluation may change when training is finished; "
                : "",
            advice));
  }

  private static String andSoOn(List<?> changes) {
    return changes.size() == 1
        ? ""
        : changes.stream()
            .skip(1)
            .map(Object::toString)
            .collect(Collectors.joining(", ", ", and so on for ", ""));
  }

  /** Read in the way stored recipes are, so that paths can be compared. */
  private static Recipe stored(String expanded, String name) throws RecipeException {
    return RecipeReader.readStored(expanded, name);
  }
}
