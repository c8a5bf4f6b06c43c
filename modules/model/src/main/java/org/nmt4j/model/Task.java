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
 * Something that can be trained. The training loop knows this much of a network and no more.
 *
 * @param <B> what one update learns from
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

  /** The batches of an epoch (counted from 0) in order, a pure function of the recipe and epoch. */
  List<B> batches(int epoch);

  /** A batch cut into at most {@code count} parts of like size. */
  List<B> shards(B batch, int count);

  /**
   * The loss of a shard, left on the tape.
   *
   * @param scale factor of all gradients: one over the tokens of the whole batch
   * @param dropoutKey what the masks of this pass are drawn from
   */
  Loss loss(Tape tape, B shard, double scale, long dropoutKey);

  /**
   * A copy of the network in double precision with a few training examples of unequal lengths, as
   * far as there are; no state of this task changes.
   *
   * @param dropoutKey what the masks of every pass are drawn from
   */
  CheckedNetwork checked(long dropoutKey);

  /** Loss and scores on the development set, or {@link Validation#NONE}. */
  Validation validate(Workers workers);

  /**
   * What is carried from one update to the next besides parameters, by name; a checkpoint keeps it.
   */
  default Map<String, Matrix> carried() {
    return Map.of();
  }

  /** Returns everything that a model file holds besides the weights. */
  default ModelContents contents() {
    return model().contents();
  }
}
