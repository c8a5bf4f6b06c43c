package org.nmt4j.nn.check;

import org.nmt4j.nn.Tape;

/**
 * A network with its batch. The same parameters must give the same loss, so dropout must draw the
 * same masks.
 */
@FunctionalInterface
public interface LossFunction {
  /** Computes the loss and records the backward steps on the tape, without playing them. */
  double loss(Tape tape);
}
