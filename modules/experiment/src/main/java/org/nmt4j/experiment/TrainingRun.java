package org.nmt4j.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.experiment.RecipeChange.Difference;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.model.TrainingProducts;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.training.DivergedException;
import org.nmt4j.training.FolderLock;
import org.nmt4j.training.RunFolder;
import org.nmt4j.training.Trainer;
import org.nmt4j.training.TrainingListener;
import org.nmt4j.training.TrainingProgress;
import org.nmt4j.training.ValidationResult;
import org.nmt4j.training.replica.Replicas;

/** Trains a system in its folder. Continues an earlier run unless that run is finished. */
final class TrainingRun {
  private final LoadedRecipe recipe;
  private final RunFolder folder;
  private final int threads;
  private final String system;
  private final RunContext context;
  private Optional<Predicate<TrainingProgress>> pause = Optional.empty();
  private Replicas replicas = Replicas.ALONE;

  /**
   * Creates a run without starting it.
   *
   * @param folder the folder of the run alone
   * @param threads the number of threads; 0 for one per shard, but at most one per processor
   * @param system the name of the system in reports to the listener
   */
  TrainingRun(LoadedRecipe recipe, Path folder, int threads, String system, RunContext context) {
    this.recipe = recipe;
    this.folder = new RunFolder(folder);
    this.threads =
        threads > 0
            ? threads
            : Math.min(
                recipe.recipe().training().shards(), Runtime.getRuntime().availableProcessors());
    this.system = system;
    this.context = context;
  }

  /**
   * Sets a condition that pauses training; see {@link Trainer#pauseWhen}. The caller then checks
   * how far training has come, and whether the stop signal was given.
   *
   * @return this run
   */
  TrainingRun pauseWhen(Predicate<TrainingProgress> reached) {
    pause = Optional.of(reached);
    return this;
  }

  /**
   * Lets several processes train the system. This process must be the first one; the others call
   * {@link #follow}.
   *
   * @return this run
   */
  TrainingRun with(Replicas processes) {
    replicas = processes;
    return this;
  }

  /** Returns the folder of the run. */
  public RunFolder folder() {
    return folder;
  }

  /**
   * Locks the folder against other runs until the lock is closed.
   *
   * @param earlier how to treat an earlier run in the folder
   * @throws org.nmt4j.training.ForeignFileException if the run would write over or delete a file
   *     that is not its own
   * @throws org.nmt4j.training.TrainingException if another run is at work in the folder
   */
  public FolderLock lock(ExistingRun earlier) {
    requireOwn(earlier);
    return folder.lock();
  }

  /** Checks that the run overwrites and deletes only its own files. */
  void requireOwn(ExistingRun earlier) {
    folder.requireOwn(recipe.recipe().files(), earlier == ExistingRun.DELETE);
  }

  /**
   * Trains to the end. The caller must hold the {@link #lock}.
   *
   * @throws ExperimentException if the run in the folder was begun with another recipe or other
   *     data; see {@link RecipeChange} and {@link DataChange}
   * @throws org.nmt4j.training.StoppedException if training is interrupted; its progress is saved
   */
  public void train(ExistingRun earlier) throws IOException, RecipeException {
    Map<String, String> provenance = Provenance.of(recipe.recipe(), context.version());
    Changes changes = Changes.NONE;
    if (earlier != ExistingRun.DELETE && folder.hasCheckpoint()) {
      boolean finished = folder.isFinished();
      changes = changes(provenance, finished);
      if (finished && changes.isEmpty()) {
        context.tell("training of " + recipe.recipe().name() + " is finished in " + folder.path());
        ReplicaPlan.FINISHED.send(replicas);
        return;
      }
      if (earlier == ExistingRun.CONTINUE) {
        refuse(changes, "--fresh begins anew, --accept-changes goes on");
      }
      if (!changes.dataIsKnown) {
        context.tell(
            folder.path()
                + " was begun by an older version, which did not store hashes of its data; going on"
                + " without comparing them");
      }
    }
    ProductChoice products =
        TrainingProducts.of(
            recipe.recipe(), changes.leaveProducts() ? begun(earlier) : Map.of(), context::tell);
    provenance.put(TrainingProducts.FACT, products.toString());
    new ReplicaPlan(true, provenance, !changes.isEmpty(), changes.leaveScores()).send(replicas);
    Task<?> task = Tasks.prepare(recipe, provenance, context::tell);
    if (earlier == ExistingRun.DELETE) {
      folder.clear(); // Keep the earlier run until all input was read without error.
    }
    try (Workers workers = new Workers(threads)) {
      train(task, workers, changes);
    }
  }

  /**
   * Trains together with the first process, which alone reads and writes the folder of the run.
   *
   * @param processes the processes, of which this is not the first one
   * @throws ExperimentException if this process reads other data than the first one
   * @throws org.nmt4j.training.StoppedException if the first process is asked to stop
   */
  void follow(Replicas processes) throws IOException {
    replicas = processes;
    ReplicaPlan plan = ReplicaPlan.receive(processes);
    if (!plan.trains()) {
      return;
    }
    plan.requireSame(Provenance.of(recipe.recipe(), context.version()), processes.rank());
    Task<?> task = Tasks.prepare(recipe, plan.provenance(), context::tell);
    try (Workers workers = new Workers(threads)) {
      Trainer<?> trainer =
          trainer(task, workers, RunFolder.ofAnotherProcess(folder.path()), context::tell);
      if (plan.isChanged()) {
        trainer.goOnWithChanges(plan.scoresCompare());
      }
      trainer.train();
    }
  }

  private <B extends Batch> Trainer<B> trainer(
      Task<B> task, Workers workers, RunFolder files, TrainingListener listener) {
    Recipe settings = recipe.recipe();
    return new Trainer<>(
        task, settings.training(), settings.seed(), files, workers, listener, replicas);
  }

  /** Returns the provenance of the run in the folder if it goes on, otherwise nothing. */
  private Map<String, String> begun(ExistingRun earlier) {
    return earlier != ExistingRun.DELETE && folder.hasCheckpoint()
        ? folder.readCheckpoint().provenance()
        : Map.of();
  }

  /**
   * Copies the models and the checkpoint of another run if that run is finished. Deletes an earlier
   * run first if there is to be none.
   *
   * @param earlier how to treat an earlier run in this folder
   */
  void takeOver(Path other, ExistingRun earlier) throws IOException {
    if (earlier == ExistingRun.DELETE) {
      folder.clear();
    }
    if (!new RunFolder(other).isFinished()) {
      return;
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
      context.tell(
          "no data.dev: training runs to its last epoch, and best.nmt4j is the last model");
    }
    Trainer<B> trainer =
        trainer(task, workers, folder, reports())
            .until(context.stop()::isAsked)
            .pauseWhen(pause.orElse(reached -> false));
    if (!changes.isEmpty()) {
      trainer.goOnWithChanges(changes.leaveScores());
    }
    try (StopSignal.Stoppable stoppable = context.stop().begin()) {
      trainer.train();
    } catch (DivergedException e) {
      folder.writeDivergence(Optional.of(e.getMessage()));
      throw e;
    }
    if (pause.isEmpty() && context.stop().isAsked()) {
      throw new ExperimentException("interrupted when training was finished in " + folder.path());
    }
  }

  private TrainingListener reports() {
    return new TrainingListener() {
      @Override
      public void progress(String line) {
        context.tell(line);
      }

      @Override
      public void validated(ValidationResult result) {
        context.listener().validated(system, result);
      }
    };
  }

  /**
   * Checks that the run in the folder was trained with this recipe and its data. Search, evaluation
   * and test set may differ.
   *
   * @param advice the end of the message if they differ
   */
  void requireSameTraining(String advice) throws IOException, RecipeException {
    if (folder.hasCheckpoint()) {
      refuse(changes(Provenance.of(recipe.recipe(), context.version()), true), advice);
    }
  }

  /**
   * Checks that an unfinished run in the folder was begun with this recipe and its data. The test
   * set may differ.
   *
   * @param advice the end of the message if they differ
   */
  void requireSameRun(String advice) throws IOException, RecipeException {
    if (folder.hasCheckpoint()) {
      refuse(changes(Provenance.of(recipe.recipe(), context.version()), false), advice);
    }
  }

  /**
   * The differences between the present recipe and data and those of the checkpoint.
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

    boolean leaveProducts() {
      return recipe.stream().noneMatch(each -> each.key().startsWith("training.products."));
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
      throw new ExperimentException(
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
    throw new ExperimentException(
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

  /** Returns the recipe as the checkpoint would store it, so that paths can be compared. */
  private static Recipe stored(String expanded, String name) throws RecipeException {
    return RecipeReader.readStored(expanded, name);
  }
}
