package org.nmt4j.model;

import java.util.List;
import java.util.Map;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.check.CheckedNetwork;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.parallel.Workers;

/**
 * A model and its training data. The training loop uses nothing else of a network.
 *
 * @param <B> the type of a batch
 */
public interface Task<B extends Batch> {
  /** Returns the model under training. */
  Model model();

  /** Returns the weights that training changes. */
  default Parameters parameters() {
    return model().parameters();
  }

  /** Returns the kernels that the network computes with. */
  default Kernels kernels() {
    return model().kernels();
  }

  /**
   * Returns the batches of an epoch in order. The same recipe and epoch give the same batches.
   *
   * @param epoch the number of the epoch, from 0
   */
  List<B> batches(int epoch);

  /** Splits a batch into at most {@code count} parts of similar size. */
  List<B> shards(B batch, int count);

  /**
   * Computes the loss of a shard and records the computation on the tape.
   *
   * @param scale the factor of all gradients: 1 / the predicted tokens of the whole batch
   * @param dropoutKey the key of the random numbers of this pass's dropout masks
   */
  Loss loss(Tape tape, B shard, double scale, long dropoutKey);

  /**
   * Returns a copy of the network in double precision, with a few training examples. Their lengths
   * differ if the training data allows it. The state of this task does not change.
   *
   * @param dropoutKey the key of the random numbers of every pass's dropout masks
   */
  CheckedNetwork checked(long dropoutKey);

  /**
   * Returns the loss and the scores on the development set, or {@link Validation#NONE} if the task
   * has no development set.
   */
  Validation validate(Workers workers);

  /**
   * Returns the state that one update passes to the next besides the weights, by name. A checkpoint
   * stores this state.
   */
  default Map<String, Matrix> carried() {
    return Map.of();
  }

  /**
   * Returns the parts of {@link #carried} that {@link #loss} writes for a shard, in a fixed order.
   */
  default List<Matrix> carriedBy(B shard) {
    return List.of();
  }

  /** Returns everything that a model file holds besides the weights. */
  default ModelContents contents() {
    return model().contents();
  }
}
