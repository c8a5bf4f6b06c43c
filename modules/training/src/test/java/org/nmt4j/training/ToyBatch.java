package org.nmt4j.training;

import org.nmt4j.model.Batch;

/**
 * Points and their classes.
 *
 * @param broken whether the gradient is to come out as NaN
 */
@SuppressWarnings("ArrayRecordComponent") // read, not compared
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
