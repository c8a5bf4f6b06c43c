package org.nmt4j.cli.check;

import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;

/**
 * A network with some of its training data.
 *
 * @param task the network and its batches
 * @param share the share of an epoch in the batches, greater than 0
 * @param <B> the data of one update
 */
record Sample<B extends Batch>(Task<B> task, double share) {

  /** Creates a sample that has all training data. */
  static <B extends Batch> Sample<B> whole(Task<B> task) {
    return new Sample<>(task, 1);
  }
}
