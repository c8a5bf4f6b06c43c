package org.nmt4j.nn.op;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;

/** Element by element. */
public final class Activations {
  private Activations() {}

  /** tanh x, written over x; so x must have no other use. */
  public static Variable tanhInPlace(Tape tape, Variable x) {
    tape.kernels().rows().tanh(x.value());
    Variable y = tape.isRecording() ? tape.share(x.value(), tape.zeros(x.rows(), x.columns())) : x;
    tape.record(() -> tape.kernels().rows().tanhBackward(y.value(), y.gradient(), x.gradient()));
    return y;
  }
}
