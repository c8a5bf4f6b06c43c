package org.nmt4j.nn.op;

import java.util.stream.Stream;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.Weight;
import org.nmt4j.nn.array.Matrix;

/**
 * A linear layer inside a loop over time: y_t = base_t + [x1_t ; x2_t ; ...] W + b. Each x is B x
 * I_k, W is (sum of I_k) x O, b is 1 x O, base and y are B x O.
 *
 * <p>Every step uses the same weight. The gradient of the weight is not computed by T small
 * products: the steps store their inputs and output gradients in two long matrices, and one product
 * of T*B rows follows the backward pass.
 */
public final class StepLinear {
  private final Parameter weight;
  private final Parameter bias;

  /**
   * Declares {@code name.weight} (inputs x outputs) and, unless bias is null, {@code name.bias}.
   */
  public StepLinear(
      Parameters parameters,
      String name,
      int inputs,
      int outputs,
      Initializer weight,
      Initializer bias) {
    this.weight = parameters.declare(name + ".weight", inputs, outputs, weight);
    this.bias = bias == null ? null : parameters.declare(name + ".bias", 1, outputs, bias);
  }

  /**
   * Begins a loop. If the tape records, the loop has at most {@code steps} steps of {@code rows}
   * rows each. Otherwise neither number is used.
   */
  public Loop loop(Tape tape, int steps, int rows) {
    return new Loop(tape, steps, rows);
  }

  /** The layer during one pass over time. */
  public final class Loop {
    private final Tape tape;
    private final Weight w;
    private final Variable b;
    private final Matrix inputs;
    private final Matrix outputGradients;
    private final int rows;
    private int step;

    private Loop(Tape tape, int steps, int rows) {
      this.tape = tape;
      this.rows = rows;
      this.w = tape.weight(weight);
      this.b = bias == null ? null : tape.parameter(bias);
      if (tape.isRecording()) {
        inputs = tape.allocate(steps * rows, weight.rows());
        outputGradients = tape.zeros(steps * rows, weight.columns());
        tape.record(() -> tape.defer(weight, this::weightGradient));
      } else {
        inputs = null;
        outputGradients = null;
      }
    }

    private void weightGradient() {
      Matrix dy = outputGradients.slice(0, step * rows);
      w.addGradient(inputs.slice(0, step * rows), dy);
      if (b != null) {
        tape.kernels().rows().addRowSums(dy, b.gradient());
      }
    }

    /** Computes the next step. {@code base} (rows x outputs) may be null for zeros. */
    public Variable apply(Variable base, Variable... parts) {
      Matrix x = inputRows(parts[0].rows());
      join(parts, x);
      Variable y = tape.variable(x.rows(), weight.columns(), gradientRows());
      step++;
      boolean begun = begin(base, y.value());
      if (!Stream.of(parts).allMatch(Variable::isZeros)) {
        w.multiply(x, y.value(), begun);
      } else if (!begun) {
        y.value().zero();
      }
      tape.record(() -> backward(base, y, parts));
      return y;
    }

    /** Sets y to base + b. Returns false, and leaves y alone, if there is neither base nor b. */
    private boolean begin(Variable base, Matrix y) {
      if (base != null) {
        tape.kernels().rows().copy(base.value(), y);
        if (b != null) {
          tape.kernels().rows().addRow(y, b.value());
        }
      } else if (b != null) {
        tape.kernels().rows().setRows(b.value(), y);
      }
      return base != null || b != null;
    }

    private Matrix inputRows(int count) {
      return inputs == null
          ? tape.allocate(count, weight.rows())
          : inputs.slice(step * rows, count);
    }

    private Matrix gradientRows() {
      return outputGradients == null ? null : outputGradients.slice(step * rows, rows);
    }

    private void join(Variable[] parts, Matrix x) {
      int column = 0;
      for (Variable part : parts) {
        tape.kernels().rows().copyInto(part.value(), x, column);
        column += part.columns();
      }
    }

    private void backward(Variable base, Variable y, Variable[] parts) {
      if (base != null && base.gradient() != null) {
        tape.kernels().rows().add(y.gradient(), base.gradient());
      }
      if (Stream.of(parts).allMatch(part -> part.gradient() == null)) {
        return;
      }
      Matrix dx = tape.allocate(y.rows(), weight.rows());
      w.multiplyTransposed(y.gradient(), dx, false);
      int column = 0;
      for (Variable part : parts) {
        if (part.gradient() != null) {
          tape.kernels().rows().addFrom(dx, column, part.gradient());
        }
        column += part.columns();
      }
    }
  }
}
