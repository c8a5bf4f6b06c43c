package org.nmt4j.nn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.RowKernels;
import org.nmt4j.nn.product.Products;

/**
 * A vector as long as all parameters, addressed by parameter: a gradient or a moment. Parts are set
 * to zero when they are next looked at, and not at all where a product takes their place. Of a
 * table that few rows were added to, the others are neither zeroed nor summed up.
 */
public final class Gradients {
  private final Matrix flat;
  private final List<Parameter> parameters;
  private final Set<Parameter> stale = new HashSet<>();

  /** The rows that may be other than zero, of parameters where it is not all of them. */
  private final Map<Parameter, BitSet> rows = new HashMap<>();

  /** Elements {@code from} to {@code from + count} of the vector. */
  public record Span(int from, int count) {}

  Gradients(Matrix flat, List<Parameter> parameters) {
    this.flat = flat;
    this.parameters = parameters;
  }

  /** The part that belongs to one parameter, in its shape. */
  public Matrix matrix(Parameter parameter) {
    refresh(parameter);
    rows.remove(parameter);
    return part(parameter);
  }

  /** Adds a' b to the part of a parameter; threads may do so for parameters of their own. */
  void add(Parameter parameter, Products products, Matrix a, Matrix b) {
    products.multiplyTransposed(a, b, part(parameter), !isFirst(parameter));
  }

  /** Whether nothing was added to the part so far; from now on, any of its rows may be. */
  private synchronized boolean isFirst(Parameter parameter) {
    rows.remove(parameter);
    return stale.remove(parameter);
  }

  /**
   * Adds each of some rows to that row of a parameter's part which its id names; that of padding is
   * zero then, whatever was added to it.
   */
  void addRows(Parameter parameter, RowKernels kernels, Matrix some, int[] ids, int padding) {
    refresh(parameter);
    BitSet known = rows.get(parameter);
    if (known != null) {
      for (int id : ids) {
        known.set(id);
      }
    }
    kernels.scatterAdd(some, ids, part(parameter));
    part(parameter).slice(padding, 1).zero();
  }

  /**
   * All of it as one row. What is written to rows of a table that few were added to, other than
   * those of {@link #spans}, would not be set to zero again.
   */
  public Matrix flat() {
    parameters.forEach(this::refresh);
    return flat;
  }

  /** Sets all to zero. */
  public void zero() {
    stale.addAll(parameters);
  }

  /**
   * Where this one or any of the others may be other than zero, in order; this one may be written
   * there then.
   *
   * @param most elements in a span
   */
  public List<Span> spans(List<Gradients> others, int most) {
    flat();
    others.forEach(Gradients::flat);
    List<Span> spans = new ArrayList<>();
    for (Parameter parameter : parameters) {
      for (Gradients other : others) {
        include(parameter, other);
      }
      BitSet known = rows.get(parameter);
      if (known == null) {
        addSpans(parameter, 0, parameter.rows(), most, spans);
      } else {
        for (int row = known.nextSetBit(0); row >= 0; row = known.nextSetBit(row)) {
          int end = known.nextClearBit(row);
          addSpans(parameter, row, end, most, spans);
          row = end;
        }
      }
    }
    return spans;
  }

  private void include(Parameter parameter, Gradients other) {
    BitSet known = rows.get(parameter);
    BitSet more = other.rows.get(parameter);
    if (known == null || more == null) {
      rows.remove(parameter);
    } else {
      known.or(more);
    }
  }

  private static void addSpans(Parameter parameter, int row, int end, int most, List<Span> spans) {
    int from = parameter.offset() + row * parameter.columns();
    int left = (end - row) * parameter.columns();
    while (left > 0) {
      int count = Math.min(most, left);
      spans.add(new Span(from, count));
      from += count;
      left -= count;
    }
  }

  private void refresh(Parameter parameter) {
    if (stale.remove(parameter)) {
      Matrix part = part(parameter);
      BitSet known = rows.put(parameter, new BitSet());
      if (known == null) {
        part.zero();
      } else {
        known.stream().forEach(row -> part.slice(row, 1).zero());
      }
    }
  }

  private Matrix part(Parameter parameter) {
    return flat.window(parameter.offset(), parameter.rows(), parameter.columns());
  }
}
