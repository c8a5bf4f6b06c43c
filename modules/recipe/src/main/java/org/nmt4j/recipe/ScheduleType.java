package org.nmt4j.recipe;

/** How the learning rate moves after the warm-up. */
public enum ScheduleType {
  /** It stays. */
  CONSTANT,

  /** It is multiplied by a factor when validation has not improved for a while. */
  PLATEAU,

  /** It falls with the inverse square root of the number of updates. */
  INVERSE_SQRT,

  /** It falls on a straight line to the minimum. */
  LINEAR,

  /** It falls on half a cosine wave to the minimum. */
  COSINE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
