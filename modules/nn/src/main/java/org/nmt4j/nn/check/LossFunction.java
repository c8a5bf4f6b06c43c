package org.nmt4j.nn.check;

import org.nmt4j.nn.Tape;

/** A network with its batch: the same parameters must give the same loss, dropout included. */
@FunctionalInterface
public interface LossFunction {
  /** Computes the loss and leaves on the tape what its gradient needs; does not play it. */
  double loss(Tape tape);
}
