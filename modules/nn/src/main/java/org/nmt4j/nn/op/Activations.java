package org.nmt4j.nn.op;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Activation;

/** A function of each element. */
public final class Activations {
  private Activations() {}

  /** tanh x, written over x; so x must have no other use. */
  public static Variable tanhInPlace(Tape tape, Variable x) {
    return inPlace(tape, Activation.TANH, x);
  }

  /** f(x), written over x; so x must have no other use. */
  public static Variable inPlace(Tape tape, Activation f, Variable x) {
    tape.kernels().rows().activate(f, x.value());
    Variable y = tape.isRecording() ? tape.share(x.value(), tape.zeros(x.rows(), x.columns())) : x;
    tape.record(
        () -> tape.kernels().rows().activateBackward(f, y.value(), y.gradient(), x.gradient()));
    return y;
  }
}
