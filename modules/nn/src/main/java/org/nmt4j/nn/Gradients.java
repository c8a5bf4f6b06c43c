package org.nmt4j.nn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.RowKernels;
import org.nmt4j.nn.product.Products;

/**
 * A vector with one element for each element of the parameters: a gradient or a moment of an
 * optimiser.
 *
 * <p>{@link #zero} only marks the parts as stale. A part is set to zero when it is next read, or
 * overwritten by the first product that is added to it. For an embedding table, the class remembers
 * which rows received gradients, so that the other rows are neither zeroed nor summed.
 */
public final class Gradients {
  private final Matrix flat;
  private final List<Parameter> parameters;
  private final Set<Parameter> stale = new HashSet<>();

  /** The rows that may differ from zero. A parameter without an entry may differ in any row. */
  private final Map<Parameter, BitSet> rows = new HashMap<>();

  /** The elements {@code from} (inclusive) to {@code from + count} (exclusive) of the vector. */
  public record Span(int from, int count) {}

  Gradients(Matrix flat, List<Parameter> parameters) {
    this.flat = flat;
    this.parameters = parameters;
  }

  /** Returns the part that belongs to one parameter, in the parameter's shape. */
  public Matrix matrix(Parameter parameter) {
    refresh(parameter);
    rows.remove(parameter);
    return part(parameter);
  }

  /**
   * Adds a' b to the part of a parameter. Threads may call this at once for different parameters.
   */
  void add(Parameter parameter, Products products, Matrix a, Matrix b) {
    products.multiplyTransposed(a, b, part(parameter), !isFirst(parameter));
  }

  /**
   * Returns whether nothing was added to the part so far. Afterwards any row of the part may differ
   * from zero.
   */
  private synchronized boolean isFirst(Parameter parameter) {
    rows.remove(parameter);
    return stale.remove(parameter);
  }

  /**
   * Adds row i of {@code some} to row {@code ids[i]} of the parameter's part, for every i. Then
   * sets the row of padding to zero.
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
   * Returns the whole vector as one row. Write only to the elements that {@link #spans} names: for
   * an embedding table, {@link #zero} clears no other rows.
   */
  public Matrix flat() {
    parameters.forEach(this::refresh);
    return flat;
  }

  /** Sets all elements to zero. */
  public void zero() {
    stale.addAll(parameters);
  }

  /** Sets the elements of some parameters to zero. */
  public void zero(Collection<Parameter> some) {
    stale.addAll(some);
  }

  /**
   * Returns the spans in which this vector or one of the others may differ from zero, in ascending
   * order. Afterwards the caller may write to these spans of this vector.
   *
   * @param most the largest number of elements in a span
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

  /**
   * Returns the rows of each parameter that may differ from zero, in the order of the parameters.
   */
  public List<BitSet> rows() {
    flat();
    List<BitSet> all = new ArrayList<>();
    for (Parameter parameter : parameters) {
      BitSet known = rows.get(parameter);
      BitSet copy = new BitSet(parameter.rows());
      if (known == null) {
        copy.set(0, parameter.rows());
      } else {
        copy.or(known);
      }
      all.add(copy);
    }
    return all;
  }

  /**
   * Adds rows that may differ from zero. Afterwards {@link #spans} names their elements too, and
   * the caller may write to them.
   *
   * @param more the rows of each parameter, in the order of the parameters
   */
  public void include(List<BitSet> more) {
    flat();
    for (int i = 0; i < parameters.size(); i++) {
      BitSet known = rows.get(parameters.get(i));
      if (known != null) {
        known.or(more.get(i));
      }
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
