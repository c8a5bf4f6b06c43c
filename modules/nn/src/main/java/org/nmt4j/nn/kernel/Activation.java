package org.nmt4j.nn.kernel;

/** A function of one element whose slope follows from its value y. */
public enum Activation {
  /** tanh x, of slope 1 - y^2. */
  TANH,

  /** 1 / (1 + exp(-x)), of slope y (1 - y). */
  SIGMOID,

  /** max(0, x), of slope 1 where y > 0, else 0. */
  RELU
}
