package org.nmt4j.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.Task;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.optimizer.Optimizer;
import org.nmt4j.tokenization.corpus.FileReason;

/**
 * What training leaves in {@code runs/NAME}: {@code best.nmt4j} and {@code last.nmt4j}, the kept
 * best models {@code best-UPDATE.nmt4j}, {@code checkpoint.nmt4j} to go on from, {@code
 * metrics.tsv}, {@code curve.svg} and {@code samples.txt}; {@code diverged.txt} where the loss or
 * the gradient became no number; {@code training.lock} keeps others out.
 */
public final class RunFolder {
  private static final String STATE = "training.properties";

  private final Path folder;

  public RunFolder(Path folder) {
    this.folder = folder;
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

  private Path checkpoint() {
    return folder.resolve("checkpoint.nmt4j");
  }

  /** Whether there is something to go on from. */
  public boolean hasCheckpoint() {
    return Files.exists(checkpoint());
  }

  /** Whether training came to its end here. */
  public boolean isFinished() {
    return hasCheckpoint() && state(readCheckpoint()).finished;
  }

  /** Why training stopped without an end, if it did. */
  public Optional<String> divergence() {
    return Optional.of(readIfThere(diverged()).strip()).filter(text -> !text.isEmpty());
  }

  /** Keeps why training stopped, or forgets it. */
  public void writeDivergence(Optional<String> message) {
    if (message.isPresent()) {
      write(diverged(), message.get() + "\n");
    } else {
      delete(diverged());
    }
  }

  /** The expanded recipe that the checkpoint was made with. */
  public String checkpointRecipe() {
    return readCheckpoint().recipe();
  }

  /**
   * Keeps other trainings out.
   *
   * @throws TrainingException if there is one at work
   */
  public FolderLock lock() {
    return FolderLock.of(folder);
  }

  /** Deletes what an earlier run of this name left. */
  public void clear() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(FolderLock.NAME)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new TrainingException("cannot clear " + folder + ": " + FileReason.of(e), e);
    }
  }

  void writeModel(Task<?> task, Path file) {
    ModelFile.write(file, task.contents(), task.parameters().matrices());
  }

  /** The best models so far by score; all but the {@code keep} best are deleted. */
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

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new TrainingException("cannot delete " + file + ": " + FileReason.of(e), e);
    }
  }

  void writeCheckpoint(Task<?> task, Optimizer optimizer, TrainingState state) {
    ModelContents contents = task.contents();
    Map<String, String> texts = new LinkedHashMap<>(contents.texts());
    texts.put(STATE, state.toText());
    ModelFile.write(
        checkpoint(),
        new ModelContents(contents.recipe(), texts, contents.provenance()),
        weightsAndMoments(task, optimizer));
  }

  TrainingState readCheckpoint(Task<?> task, Optimizer optimizer) {
    TrainingState state;
    try (ModelFile open = ModelFile.open(checkpoint())) {
      ModelContents stored = open.readContents();
      requireSameTexts(stored.texts(), task.contents().texts());
      state = state(stored);
      open.readWeights(weightsAndMoments(task, optimizer));
    }
    optimizer.restore(state.updates - state.skipped);
    return state;
  }

  /** Weights learned with another vocabulary may have the same shapes, and mean nothing. */
  private void requireSameTexts(Map<String, String> stored, Map<String, String> texts) {
    for (Map.Entry<String, String> each : texts.entrySet()) {
      if (!each.getValue().equals(stored.get(each.getKey()))) {
        throw new TrainingException(
            "%s: its %s is not what recipe and data lead to now; --fresh begins anew"
                .formatted(checkpoint(), each.getKey()));
      }
    }
  }

  private ModelContents readCheckpoint() {
    try (ModelFile open = ModelFile.open(checkpoint())) {
      return open.readContents();
    }
  }

  private TrainingState state(ModelContents stored) {
    String text = stored.texts().get(STATE);
    if (text == null) {
      throw new TrainingException(checkpoint() + " has no training state");
    }
    return TrainingState.of(text);
  }

  private static Map<String, Matrix> weightsAndMoments(Task<?> task, Optimizer optimizer) {
    Map<String, Matrix> tensors = task.parameters().matrices();
    tensors.putAll(task.carried());
    // The order in the file must not depend on the map.
    optimizer.state().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> tensors.put(each.getKey(), each.getValue()));
    return tensors;
  }

  void write(Path file, String text) {
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw new TrainingException("cannot write " + file + ": " + FileReason.of(e), e);
    }
  }

  String readIfThere(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new TrainingException("cannot read " + file + ": " + FileReason.of(e), e);
    }
  }
}
