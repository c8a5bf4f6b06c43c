package org.nmt4j.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.nmt4j.cli.frame.Build;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.training.RunFolder;
import org.nmt4j.training.Trainer;
import org.nmt4j.translation.TranslationTask;

/** Trains a recipe into its folder, goes on where an earlier run stopped, or finds it finished. */
public final class TrainingRun {
  private final LoadedRecipe recipe;
  private final RunFolder folder;
  private final int threads;
  private final Console console;

  /**
   * A run; nothing happens yet.
   *
   * @param runs the folder that holds a folder for each recipe by name
   * @param threads 0 for one for each shard, as far as there are processors
   */
  public TrainingRun(LoadedRecipe recipe, Path runs, int threads, Console console) {
    this.recipe = recipe;
    this.folder = new RunFolder(runs.resolve(recipe.recipe().name()));
    this.threads =
        threads > 0
            ? threads
            : Math.min(
                recipe.recipe().training().shards(), Runtime.getRuntime().availableProcessors());
    this.console = console;
  }

  /** Where the run writes. */
  public RunFolder folder() {
    return folder;
  }

  /**
   * Trains to the end.
   *
   * @param fresh whether to begin anew, whatever is there
   */
  public void train(boolean fresh) throws IOException {
    if (fresh) {
      folder.clear();
    } else if (folder.hasCheckpoint()) {
      requireSameRecipe(folder.checkpointRecipe());
      if (folder.isFinished()) {
        console.tell("training of " + recipe.recipe().name() + " is finished in " + folder.path());
        return;
      }
    }
    try (Workers workers = new Workers(threads)) {
      TranslationTask task =
          TranslationTask.prepare(
              recipe, Provenance.of(recipe.recipe(), Build.version()), console::tell);
      new Trainer<>(
              task,
              recipe.recipe().training(),
              recipe.recipe().seed(),
              folder,
              workers,
              console::tell)
          .train();
    }
  }

  private void requireSameRecipe(String stored) {
    Iterator<String> before = stored.lines().iterator();
    Iterator<String> now = recipe.expanded().lines().iterator();
    while (before.hasNext() || now.hasNext()) {
      String old = before.hasNext() ? before.next().strip() : "nothing";
      String current = now.hasNext() ? now.next().strip() : "nothing";
      if (!old.equals(current)) {
        throw new CommandFailure(
            "%s was begun with another recipe: it had '%s', now it is '%s'; --fresh begins anew"
                .formatted(folder.path(), old, current));
      }
    }
  }
}
