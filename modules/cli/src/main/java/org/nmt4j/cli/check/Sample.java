package org.nmt4j.cli.check;

import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;

/**
 * A network and some of the data that it is to learn from.
 *
 * @param task the network with batches
 * @param share how much of the training data the batches hold, greater than 0 and at most 1
 * @param <B> what one update learns from
 */
record Sample<B extends Batch>(Task<B> task, double share) {

  /** Wraps a task that has all the data. */
  static <B extends Batch> Sample<B> whole(Task<B> task) {
    return new Sample<>(task, 1);
  }
}
