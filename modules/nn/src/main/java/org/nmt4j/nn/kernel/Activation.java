package org.nmt4j.nn.kernel;

/** An activation function of one element. Its slope is a function of its value y. */
public enum Activation {
  /** y = tanh(x) with the slope 1 - y^2. */
  TANH,

  /** y = 1 / (1 + exp(-x)) with the slope y (1 - y). */
  SIGMOID,

  /** y = max(0, x) with the slope 1 if y > 0, else 0. */
  RELU
}
