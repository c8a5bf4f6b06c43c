package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.WeightLayout.Order;

/**
 * Some inputs of a weight, in place and packed. A product is the sum of the products by all parts.
 * Several threads may multiply at once.
 */
final class OneDnnWeightPart {
  private final Matrix weight;
  private final int from;
  private final WeightLayout plain;
  private final WeightLayout packed;
  private final OneDnnMemory memory = new OneDnnMemory();
  private long address;

  OneDnnWeightPart(Matrix weight, int from, WeightLayout plain, WeightLayout packed) {
    this.weight = weight;
    this.from = from;
    this.plain = plain;
    this.packed = packed;
  }

  /** Packs the current values of the weight for {@link #multiply}. */
  void pack(OneDnnContext context) {
    address = memory.reserve(packed.bytes());
    context.pack(plain, packed, values(), address);
  }

  /**
   * Computes y = x W, or adds x W to y, with the packed values. x begins at the first input of the
   * whole weight.
   */
  void multiply(OneDnnContext context, int rows, long x, long y, boolean adding) {
    context.multiply(packed, rows, inputs(x), address, y, adding, true);
  }

  /** Computes the same product with the weight in place. */
  void multiplyPlain(
      OneDnnContext context, int rows, long x, long y, boolean adding, boolean exactRows) {
    context.multiply(plain, rows, inputs(x), values(), y, adding, exactRows);
  }

  private long inputs(long x) {
    return x + (long) from * Float.BYTES;
  }

  private long values() {
    int step = plain.order() == Order.COLUMNS ? 1 : plain.outputs();
    return weight.address() + (long) from * step * Float.BYTES;
  }

  /** Frees the layouts. */
  void free() {
    plain.free();
    packed.free();
  }
}
