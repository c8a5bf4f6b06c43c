package org.nmt4j.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nmt4j.model.Task;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.model.file.TensorShape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.optimizer.Optimizer;

/** A model file that also holds the state of its training. */
record CheckpointFile(Path path) {
  /** The names of the vectors of optimizers. */
  private static final Pattern OPTIMIZER = Pattern.compile("adam\\..*|moving_average");

  /** Returns the contents without the weights. */
  ModelContents contents() {
    try (ModelFile open = ModelFile.open(path)) {
      return open.readContents();
    }
  }

  /** Returns the state of the training. */
  TrainingState state() {
    return state(contents());
  }

  /** Returns the contents of a checkpoint without the weights. */
  static ModelContents contents(Task<?> task, TrainingState state) {
    ModelContents contents = task.contents();
    Map<String, String> texts = new LinkedHashMap<>(contents.texts());
    texts.put(ModelTexts.TRAINING_STATE, state.toText());
    return new ModelContents(contents.recipe(), texts, contents.provenance());
  }

  /** Returns all matrices of a checkpoint by name: weights, carried state and moments. */
  static Map<String, Matrix> tensors(Task<?> task, Optimizer optimizer) {
    Map<String, Matrix> tensors = task.parameters().matrices();
    tensors.putAll(task.carried());
    // Sort, so that the order in the file does not depend on the map.
    optimizer.state().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> tensors.put(each.getKey(), each.getValue()));
    return tensors;
  }

  /**
   * Reads the matrices of a task and its optimizer. Returns the state of the training.
   *
   * @throws TrainingException if the checkpoint is that of another vocabulary or another kind of
   *     optimizer
   */
  TrainingState read(Task<?> task, Optimizer optimizer) {
    TrainingState state;
    try (ModelFile open = ModelFile.open(path)) {
      ModelContents stored = open.readContents();
      requireSameTexts(stored.texts(), task.contents().texts());
      state = state(stored);
      requireSameOptimizer(open, optimizer);
      open.readWeights(tensors(task, optimizer));
    }
    optimizer.restore(state.updates - state.skipped);
    return state;
  }

  /** Checks vocabularies, because weights of another vocabulary may have the same shapes. */
  private void requireSameTexts(Map<String, String> stored, Map<String, String> texts) {
    for (Map.Entry<String, String> each : texts.entrySet()) {
      boolean givesMeaning = !each.getKey().equals(ModelTexts.TRAINING_LINES);
      if (givesMeaning && !each.getValue().equals(stored.get(each.getKey()))) {
        throw new TrainingException(
            String.format(
                Locale.ROOT,
                "%s: its %s differs from what recipe and data give now; --fresh begins anew",
                path,
                each.getKey()));
      }
    }
  }

  /** Checks that training goes on with the kind of optimizer that wrote the checkpoint. */
  private void requireSameOptimizer(ModelFile open, Optimizer optimizer) {
    Set<String> stored =
        open.readShapes().stream()
            .map(TensorShape::name)
            .filter(name -> OPTIMIZER.matcher(name).matches())
            .collect(Collectors.toSet());
    if (!stored.equals(optimizer.state().keySet())) {
      throw new TrainingException(
          path
              + ": was written with another training.optimizer or training.moving_average; --fresh"
              + " begins anew");
    }
  }

  private TrainingState state(ModelContents stored) {
    String text = stored.texts().get(ModelTexts.TRAINING_STATE);
    if (text == null) {
      throw new TrainingException(
          path
              + ": has no "
              + ModelTexts.TRAINING_STATE
              + ", expected a checkpoint; --fresh begins anew");
    }
    try {
      return TrainingState.of(text);
    } catch (TrainingException e) {
      throw new TrainingException(
          String.format(
              Locale.ROOT,
              "%s!%s: %s; --fresh begins anew",
              path,
              ModelTexts.TRAINING_STATE,
              e.getMessage()),
          e);
    }
  }
}
