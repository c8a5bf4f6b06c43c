package org.nmt4j.nn.optimizer;

import java.util.Map;
import org.nmt4j.nn.array.Matrix;

/**
 * Changes the parameters by a gradient. Updates run part by part, so that threads can share them.
 */
public interface Optimizer {
  /** Begins an update. The caller calls this once before the parts of the update. */
  void begin();

  /**
   * Updates elements {@code from} to {@code from + count} of the flat parameters.
   *
   * @param scale multiplies the gradient; clipping makes it less than 1
   */
  void update(Matrix parameters, Matrix gradient, int from, int count, double scale, double rate);

  /**
   * Returns the vectors that a checkpoint must keep, by name. Each has one element for each
   * parameter element.
   */
  Map<String, Matrix> state();

  /**
   * Runs {@code work} while the parameters hold the weights to validate and to save. These are the
   * weights of the last update unless the optimizer averages weights.
   */
  default void withAverage(Runnable work) {
    work.run();
  }

  /** Returns the number of updates so far. */
  long updates();

  /**
   * Sets the number of updates, after the vectors of a checkpoint were written into {@link
   * #state()}.
   */
  void restore(long updates);
}
