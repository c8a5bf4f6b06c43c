package org.nmt4j.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nmt4j.model.Task;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.optimizer.Optimizer;
import org.nmt4j.tokenization.corpus.FileReason;

/**
 * The folder {@code runs/NAME} of a training. It holds
 *
 * <ul>
 *   <li>the models {@code best.nmt4j} and {@code last.nmt4j}, and further good models {@code
 *       best-UPDATE.nmt4j},
 *   <li>{@code checkpoint.nmt4j}, from which training continues,
 *   <li>{@code metrics.tsv}, {@code curve.svg} and {@code samples.txt},
 *   <li>{@code diverged.txt} if training diverged,
 *   <li>and {@code training.lock}, which keeps other trainings out.
 * </ul>
 */
public final class RunFolder {
  private final Path folder;
  private final RunFiles files;
  private final boolean isUsed;
  private Optional<FolderLock> lock = Optional.empty();

  /** Creates the folder of a single system. */
  public RunFolder(Path folder) {
    this(folder, Set.of(), RunFiles.NO_OTHERS, true);
  }

  /**
   * Creates the folder of a recipe.
   *
   * @param systems the names of subfolders that are runs of their own, each with a log beside it
   */
  public RunFolder(Path folder, Set<String> systems) {
    this(folder, systems, RunFiles.NO_OTHERS, true);
  }

  private RunFolder(Path folder, Set<String> systems, Pattern others, boolean isUsed) {
    this.folder = folder;
    this.files = new RunFiles(folder, systems, others);
    this.isUsed = isUsed;
  }

  /**
   * Creates a folder that holds several runs in subfolders, and further files.
   *
   * @param others matches the names of the further files
   */
  public static RunFolder ofSeveral(Path folder, Pattern others) {
    return new RunFolder(folder, Set.of(), others, true);
  }

  /**
   * Creates a folder in which training finds nothing and to which it writes nothing, because
   * another process that trains the same model does so.
   */
  public static RunFolder ofAnotherProcess(Path folder) {
    return new RunFolder(folder, Set.of(), RunFiles.NO_OTHERS, false);
  }

  public Path path() {
    return folder;
  }

  public Path best() {
    return folder.resolve("best.nmt4j");
  }

  public Path last() {
    return folder.resolve("last.nmt4j");
  }

  public Path metrics() {
    return folder.resolve("metrics.tsv");
  }

  public Path curve() {
    return folder.resolve("curve.svg");
  }

  public Path samples() {
    return folder.resolve("samples.txt");
  }

  private Path diverged() {
    return folder.resolve("diverged.txt");
  }

  private CheckpointFile checkpoint() {
    return new CheckpointFile(folder.resolve("checkpoint.nmt4j"));
  }

  /** Returns whether the folder has a checkpoint. */
  public boolean hasCheckpoint() {
    return isUsed && Files.exists(checkpoint().path());
  }

  /** Returns whether the checkpoint is that of a finished training. */
  public boolean isFinished() {
    return hasCheckpoint() && checkpoint().state().finished;
  }

  /** Returns how far the training of the folder has come; empty if there is no checkpoint. */
  public Optional<TrainingProgress> progress() {
    return hasCheckpoint()
        ? Optional.of(TrainingProgress.of(checkpoint().state()))
        : Optional.empty();
  }

  /** Returns the message of the divergence that ended training; empty if there was none. */
  public Optional<String> divergence() {
    return Optional.of(readIfThere(diverged()).strip()).filter(text -> !text.isEmpty());
  }

  /** Stores the message of a divergence, or deletes the stored one if {@code message} is empty. */
  public void writeDivergence(Optional<String> message) {
    if (message.isPresent()) {
      write(diverged(), message.get() + "\n");
    } else {
      delete(diverged());
    }
  }

  /**
   * Returns the contents of the checkpoint without its weights: the recipe, the texts and the
   * provenance.
   */
  public ModelContents readCheckpoint() {
    return checkpoint().contents();
  }

  /**
   * Checks that a run overwrites and deletes only files of runs.
   *
   * @param inputs the files that the run reads, by their names in the recipe
   * @param deletes whether the run first deletes the files of an earlier run
   * @throws ForeignFileException if the run would overwrite or delete an input or a file that no
   *     run wrote, or if {@code deletes} is set and the folder holds a file that no run writes
   */
  public void requireOwn(Map<String, Path> inputs, boolean deletes) {
    try {
      Optional<Map.Entry<String, Path>> input = files.findInput(inputs);
      if (input.isPresent()) {
        throw new ForeignFileException(
            String.format(
                Locale.ROOT,
                "%s: is %s of the recipe, and the run would write over it; copy it elsewhere",
                input.get().getValue(),
                input.get().getKey()));
      }
      Optional<Path> foreign = deletes ? files.findForeign() : Optional.empty();
      if (foreign.isPresent()) {
        throw new ForeignFileException(
            foreign.get()
                + ": is not a file of a run, so --fresh deletes nothing; move it away, or choose"
                + " another folder with --runs");
      }
      List<Path> written = files.existing();
      if (!written.isEmpty() && !files.isRun()) {
        throw new ForeignFileException(
            String.format(
                Locale.ROOT,
                "%s: the run would write over it, but %s is not the folder of a run (no %s); move"
                    + " it away, or choose another folder with --runs",
                written.get(0),
                folder,
                FolderLock.NAME));
      }
    } catch (IOException e) {
      throw new TrainingException("cannot read " + folder + ": " + FileReason.of(e), e);
    }
  }

  /**
   * Locks the folder against other trainings. Afterwards each write fails if the folder or its lock
   * was deleted or replaced.
   *
   * @throws TrainingException if another training is at work in the folder
   */
  public FolderLock lock() {
    FolderLock taken = FolderLock.of(folder);
    lock = Optional.of(taken);
    try {
      files.deleteLeftovers();
    } catch (IOException e) {
      taken.close();
      throw new TrainingException("cannot clear " + folder + ": " + FileReason.of(e), e);
    }
    return taken;
  }

  /**
   * Checks that a locked folder and its lock are still in place.
   *
   * @throws TrainingException if the folder or its lock was deleted, moved or replaced
   */
  public void requireLocked() {
    lock.ifPresent(FolderLock::require);
  }

  /** Deletes the files of an earlier run and no other files. */
  public void clear() {
    requireLocked();
    try {
      files.delete();
    } catch (IOException e) {
      throw new TrainingException("cannot clear " + folder + ": " + FileReason.of(e), e);
    }
  }

  /**
   * Deletes the files of an earlier run, its lock, and the folder if nothing else is in it.
   *
   * @throws TrainingException if another training is at work in the folder
   */
  public void deleteRun() {
    try (FolderLock held = lock()) {
      clear();
    }
    lock = Optional.empty();
    delete(folder.resolve(FolderLock.NAME));
    try {
      if (files.isEmpty()) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new TrainingException("cannot delete " + folder + ": " + FileReason.of(e), e);
    }
  }

  void writeModel(Task<?> task, Path file) {
    writeModel(file, task.contents(), task.parameters().matrices());
  }

  private void writeModel(Path file, ModelContents contents, Map<String, Matrix> tensors) {
    if (!isUsed) {
      return;
    }
    requireLocked();
    try {
      ModelFile.write(file, contents, tensors);
    } catch (ModelFileException e) {
      requireLocked();
      throw e;
    }
  }

  /** Writes a model, and deletes all kept models but the {@code keep} best. */
  void keepBest(Task<?> task, long update, double score, int keep, Map<Long, Double> kept) {
    writeModel(task, bestAt(update));
    kept.put(update, score);
    List<Long> order = new ArrayList<>(kept.keySet());
    order.sort(Comparator.<Long>comparingDouble(kept::get).reversed());
    for (long update2 : order.subList(Math.min(keep, order.size()), order.size())) {
      kept.remove(update2);
      delete(bestAt(update2));
    }
  }

  private Path bestAt(long update) {
    return folder.resolve("best-" + update + ".nmt4j");
  }

  private void delete(Path file) {
    if (!isUsed) {
      return;
    }
    requireLocked();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new TrainingException("cannot delete " + file + ": " + FileReason.of(e), e);
    }
  }

  void writeCheckpoint(Task<?> task, Optimizer optimizer, TrainingState state) {
    writeModel(
        checkpoint().path(),
        CheckpointFile.contents(task, state),
        CheckpointFile.tensors(task, optimizer));
  }

  TrainingState readCheckpoint(Task<?> task, Optimizer optimizer) {
    return checkpoint().read(task, optimizer);
  }

  void write(Path file, String text) {
    if (!isUsed) {
      return;
    }
    requireLocked();
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw new TrainingException("cannot write " + file + ": " + FileReason.of(e), e);
    }
  }

  String readIfThere(Path file) {
    try {
      return isUsed && Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      throw new TrainingException("cannot read " + file + ": " + FileReason.of(e), e);
    }
  }
}
