package org.nmt4j.nn.op;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Activation;

/** Activation functions on the tape, applied to each element. */
public final class Activations {
  private Activations() {}

  /** Returns f(x) in memory of its own. */
  public static Variable of(Tape tape, Activation f, Variable x) {
    Variable y = tape.variable(x.rows(), x.columns());
    tape.kernels().rows().copy(x.value(), y.value());
    tape.kernels().rows().activate(f, y.value());
    tape.record(
        () -> tape.kernels().rows().activateBackward(f, y.value(), y.gradient(), x.gradient()));
    return y;
  }

  /** Returns tanh(x) in the memory of x. Nothing else may use x. */
  public static Variable tanhInPlace(Tape tape, Variable x) {
    return inPlace(tape, Activation.TANH, x);
  }

  /** Returns f(x) in the memory of x. Nothing else may use x. */
  public static Variable inPlace(Tape tape, Activation f, Variable x) {
    tape.kernels().rows().activate(f, x.value());
    Variable y = tape.isRecording() ? tape.share(x.value(), tape.zeros(x.rows(), x.columns())) : x;
    tape.record(
        () -> tape.kernels().rows().activateBackward(f, y.value(), y.gradient(), x.gradient()));
    return y;
  }
}
