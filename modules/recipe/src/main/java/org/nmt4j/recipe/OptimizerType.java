package org.nmt4j.recipe;

/** The rule that computes updates from gradients. */
public enum OptimizerType {
  /** Adam with bias correction (Kingma and Ba 2015). */
  ADAM,

  /** Plain stochastic gradient descent. */
  SGD;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
