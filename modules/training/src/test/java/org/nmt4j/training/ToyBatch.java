package org.nmt4j.training;

import org.nmt4j.model.Batch;

/**
 * A batch of points and their classes.
 *
 * @param broken whether the gradient of the batch is NaN
 */
@SuppressWarnings("ArrayRecordComponent") // The arrays are read and never compared.
record ToyBatch(float[][] points, int[] classes, boolean broken) implements Batch {
  @Override
  public long sourceTokens() {
    return points.length;
  }

  @Override
  public long targetTokens() {
    return points.length;
  }
}
