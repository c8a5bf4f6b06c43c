package org.nmt4j.nn.product;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.nmt4j.nn.product.FactorLayout.Order;

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

  private static final Cleaner CLEANER = Cleaner.create();

  private final Matrix weight;
  private final FactorLayout plain;
  private final FactorLayout layout;
  private final OneDnnMemory memory = new OneDnnMemory();
  private final Packing packing = new Packing(this::pack);
  private long address;

  OneDnnFactor(Matrix weight, boolean transposed, Precision precision) {
    this.weight = weight;
    int inputs = transposed ? weight.columns() : weight.rows();
    int outputs = transposed ? weight.rows() : weight.columns();
    this.plain = FactorLayout.plain(inputs, outputs, transposed);
    this.layout = FactorLayout.packed(inputs, outputs, precision);
    CLEANER.register(this, freeing(plain, layout));
  }

  /** Not a lambda of the constructor, which would hold the factor itself. */
  private static Runnable freeing(FactorLayout... layouts) {
    return () -> List.of(layouts).forEach(FactorLayout::free);
  }

  @Override
  public void multiply(Matrix x, Matrix y, boolean adding) {
    require(x, y);
    boolean many = x.rows() >= MANY_ROWS;
    if (layout.precision() == Precision.FP32 && x.rows() > 0 && (many || weight.size() >= LARGE)) {
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
        context.multiply(plain, x.rows(), x.address(), weight.address(), y.address(), adding);
      }
    } else {
      boolean transposed = plain.order() == Order.COLUMNS;
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
      context.multiply(
          layout,
          rows,
          x.address() + (long) from * layout.inputs() * Float.BYTES,
          address,
          y.address() + (long) from * layout.outputs() * Float.BYTES,
          adding);
    }
  }

  private void require(Matrix x, Matrix y) {
    if (x.columns() != layout.inputs() || y.columns() != layout.outputs() || x.rows() != y.rows()) {
      throw new IllegalArgumentException(
          "cannot multiply %s by a weight of %d x %d into %s"
              .formatted(x, layout.inputs(), layout.outputs(), y));
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
    address = memory.reserve(layout.bytes());
    try (OneDnnContext context = OneDnnContext.take()) {
      context.pack(plain, layout, weight.address(), address);
    }
  }
}
