package org.nmt4j.recipe;

/** The course of the learning rate after the warm-up. */
public enum ScheduleType {
  /** The rate is constant. */
  CONSTANT,

  /** The rate is multiplied by a factor when validation has not improved for some time. */
  PLATEAU,

  /** The rate falls with the inverse square root of the number of updates. */
  INVERSE_SQRT,

  /** The rate falls to the minimum on a straight line. */
  LINEAR,

  /** The rate falls to the minimum on half a cosine wave. */
  COSINE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
