package org.nmt4j.nn.op;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.RowKernels;

/** Operations on matrices of the same shape, element by element. */
public final class Elementwise {
  private Elementwise() {}

  /** Returns a + b. */
  public static Variable add(Tape tape, Variable a, Variable b) {
    RowKernels rows = tape.kernels().rows();
    Variable y = tape.variable(a.rows(), a.columns());
    rows.copy(a.value(), y.value());
    rows.add(b.value(), y.value());
    tape.record(
        () -> {
          addTo(rows, y, a);
          addTo(rows, y, b);
        });
    return y;
  }

  /** Returns factor * x. */
  public static Variable scale(Tape tape, double factor, Variable x) {
    Variable y = tape.variable(x.rows(), x.columns());
    y.value().zero();
    addScaled(tape, factor, x.value(), y.value());
    if (x.gradient() != null) {
      tape.record(() -> addScaled(tape, factor, y.gradient(), x.gradient()));
    }
    return y;
  }

  /** Returns factors[i] * x[i] for every row i. */
  public static Variable scaleRows(Tape tape, double[] factors, Variable x) {
    RowKernels rows = tape.kernels().rows();
    Variable y = tape.variable(x.rows(), x.columns());
    y.value().zero();
    rows.addScaledRows(factors, x.value(), y.value());
    if (x.gradient() != null) {
      tape.record(() -> rows.addScaledRows(factors, y.gradient(), x.gradient()));
    }
    return y;
  }

  private static void addScaled(Tape tape, double factor, Matrix x, Matrix y) {
    int size = x.size();
    tape.kernels().vectors().addScaled(y.reshape(1, size), x.reshape(1, size), 0, size, factor);
  }

  private static void addTo(RowKernels rows, Variable y, Variable x) {
    if (x.gradient() != null) {
      rows.add(y.gradient(), x.gradient());
    }
  }

  /** Returns the Hadamard product of a and b. */
  public static Variable multiply(Tape tape, Variable a, Variable b) {
    RowKernels rows = tape.kernels().rows();
    Variable y = tape.variable(a.rows(), a.columns());
    y.value().zero();
    rows.addProduct(1, a.value(), b.value(), y.value());
    tape.record(
        () -> {
          addProductTo(rows, 1, y, b, a);
          addProductTo(rows, 1, y, a, b);
        });
    return y;
  }

  /** Returns (1 - share) * a + share * b. */
  public static Variable interpolate(Tape tape, Variable share, Variable a, Variable b) {
    RowKernels rows = tape.kernels().rows();
    Variable y = tape.variable(a.rows(), a.columns());
    rows.copy(a.value(), y.value());
    rows.addProduct(-1, share.value(), a.value(), y.value());
    rows.addProduct(1, share.value(), b.value(), y.value());
    tape.record(
        () -> {
          addTo(rows, y, a);
          addProductTo(rows, -1, y, share, a);
          addProductTo(rows, 1, y, share, b);
          addProductTo(rows, -1, y, a, share);
          addProductTo(rows, 1, y, b, share);
        });
    return y;
  }

  /** Adds scale * dy * factor to the gradient of x. */
  private static void addProductTo(
      RowKernels rows, double scale, Variable y, Variable factor, Variable x) {
    if (x.gradient() != null) {
      rows.addProduct(scale, y.gradient(), factor.value(), x.gradient());
    }
  }

  /**
   * Returns the rows of a where {@code where} is true and the rows of b elsewhere. If {@code where}
   * is null, returns a.
   */
  public static Variable choose(Tape tape, boolean[] where, Variable a, Variable b) {
    if (where == null) {
      return a;
    }
    RowKernels rows = tape.kernels().rows();
    Variable y = tape.variable(a.rows(), a.columns());
    y.value().zero();
    rows.addWhere(where, true, a.value(), y.value());
    rows.addWhere(where, false, b.value(), y.value());
    tape.record(
        () -> {
          rows.addWhere(where, true, y.gradient(), a.gradient());
          if (b.gradient() != null) {
            rows.addWhere(where, false, y.gradient(), b.gradient());
          }
        });
    return y;
  }
}
