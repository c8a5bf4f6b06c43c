package org.nmt4j.nn.product;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/**
 * A weight, brought into the layout that oneDNN multiplies fastest by at its first product after a
 * change; in products of many rows it is read as it lies.
 */
final class OneDnnFactor implements Factor {
  /**
   * Products by row are made in parts of {@link #MANY_ROWS}, then one of a multiple of this, then
   * one of the rest: each number of rows takes a kernel, and that milliseconds and half a megabyte.
   */
  private static final int BLOCK = 16;

  /** Without AVX-512, more inputs are multiplied faster in parts of so many. */
  private static final int PART = 512;

  private static final Cleaner CLEANER = Cleaner.create();

  private final Matrix weight;
  private final boolean transposed;
  private final Precision precision;
  private final int inputs;
  private final int outputs;
  private final List<OneDnnPart> parts = new ArrayList<>();
  private final Packing packing = new Packing(this::pack);

  OneDnnFactor(Matrix weight, boolean transposed, Precision precision) {
    this.weight = weight;
    this.transposed = transposed;
    this.precision = precision;
    this.inputs = transposed ? weight.columns() : weight.rows();
    this.outputs = transposed ? weight.rows() : weight.columns();
    int most = OneDnn.hasAvx512() ? inputs : PART;
    for (int from = 0; from < inputs; from += most) {
      OneDnnPart part = part(from, Math.min(most, inputs - from));
      CLEANER.register(this, part::free);
      parts.add(part);
    }
  }

  private OneDnnPart part(int from, int count) {
    return new OneDnnPart(
        weight,
        from,
        FactorLayout.plain(inputs, count, outputs, transposed),
        FactorLayout.packed(inputs, count, outputs, precision));
  }

  @Override
  public void multiply(Matrix x, Matrix y, boolean adding) {
    require(x, y);
    boolean many = x.rows() >= MANY_ROWS;
    if (precision == Precision.FP32 && x.rows() > 0 && (many || weight.size() >= LARGE)) {
      multiplyPlain(x, y, adding);
    } else {
      packing.require();
      try (OneDnnContext context = OneDnnContext.take()) {
        if (many) {
          multiplyBlocks(context, x, y, adding);
        } else {
          multiply(context, x, y, 0, x.rows(), adding);
        }
      }
    }
    Reference.reachabilityFence(this);
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(y);
  }

  /**
   * By the weight as it lies. Without AVX-512 there is no fast kernel for any number of rows: for
   * some numbers, one of its own is made, where the weight is so large that BLAS packs it for long.
   */
  private void multiplyPlain(Matrix x, Matrix y, boolean adding) {
    boolean whole = x.rows() % MANY_ROWS == 0;
    if (OneDnn.hasAvx512() || whole && weight.size() >= LARGE) {
      try (OneDnnContext context = OneDnnContext.take()) {
        boolean begun = adding;
        for (OneDnnPart part : parts) {
          part.multiplyPlain(context, x.rows(), x.address(), y.address(), begun);
          begun = true;
        }
      }
    } else {
      Product.multiply(x, weight, y, false, transposed, adding ? 1 : 0);
    }
  }

  @Override
  public void multiplyRows(Matrix x, Matrix y, boolean adding) {
    require(x, y);
    packing.require();
    try (OneDnnContext context = OneDnnContext.take()) {
      multiplyBlocks(context, x, y, adding);
    }
    Reference.reachabilityFence(this);
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(y);
  }

  private void multiplyBlocks(OneDnnContext context, Matrix x, Matrix y, boolean adding) {
    int done = 0;
    for (; done + MANY_ROWS <= x.rows(); done += MANY_ROWS) {
      multiply(context, x, y, done, MANY_ROWS, adding);
    }
    int whole = x.rows() / BLOCK * BLOCK;
    multiply(context, x, y, done, whole - done, adding);
    multiply(context, x, y, whole, x.rows() - whole, adding);
  }

  private void multiply(
      OneDnnContext context, Matrix x, Matrix y, int from, int rows, boolean adding) {
    if (rows > 0) {
      long left = x.address() + (long) from * inputs * Float.BYTES;
      long product = y.address() + (long) from * outputs * Float.BYTES;
      boolean begun = adding;
      for (OneDnnPart part : parts) {
        part.multiply(context, rows, left, product, begun);
        begun = true;
      }
    }
  }

  private void require(Matrix x, Matrix y) {
    if (x.columns() != inputs || y.columns() != outputs || x.rows() != y.rows()) {
      throw new IllegalArgumentException(
          "cannot multiply %s by a weight of %d x %d into %s".formatted(x, inputs, outputs, y));
    }
  }

  @Override
  public void changed() {
    packing.changed();
  }

  @Override
  public void prepare() {
    packing.prepare();
  }

  private void pack() {
    try (OneDnnContext context = OneDnnContext.take()) {
      parts.forEach(part -> part.pack(context));
    }
  }
}
