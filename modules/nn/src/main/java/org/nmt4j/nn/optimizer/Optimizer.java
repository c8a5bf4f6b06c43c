package org.nmt4j.nn.optimizer;

import java.util.Map;
import org.nmt4j.nn.array.Matrix;

/** Turns a gradient into a change of the parameters, part by part so that threads can share it. */
public interface Optimizer {
  /** Called once before the parts of an update. */
  void begin();

  /**
   * Updates elements {@code from} to {@code from + count} of the flat parameters.
   *
   * @param scale the gradient is multiplied by this first (clipping)
   */
  void update(Matrix parameters, Matrix gradient, int from, int count, double scale, double rate);

  /** Vectors as long as the parameters that a checkpoint must keep, by name. */
  Map<String, Matrix> state();

  /** Updates made so far. */
  long updates();

  /** Continues from a checkpoint whose vectors were written into {@link #state()}. */
  void restore(long updates);
}
