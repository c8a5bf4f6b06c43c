package org.nmt4j.nn.product;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/**
 * A weight that the first product after a change copies into the layout with which oneDNN
 * multiplies fastest. Products of many rows read the weight in place.
 */
final class OneDnnWeight implements PreparedWeight {
  /**
   * Without AVX-512, a weight with more inputs is multiplied faster in parts of this many inputs.
   */
  private static final int PART = 512;

  private static final Cleaner CLEANER = Cleaner.create();

  private final Matrix weight;
  private final boolean transposed;
  private final Precision precision;
  private final ProductMethod method;
  private final WeightShape shape;
  private final List<OneDnnWeightPart> parts = new ArrayList<>();
  private final Packing packing = new Packing(this::pack);
  private final StableRows rows;
  private final PreparedWeight fallback;

  /**
   * Creates a weight.
   *
   * @param method how {@link #multiply} computes products of many rows in single precision
   */
  OneDnnWeight(Matrix weight, boolean transposed, Precision precision, ProductMethod method) {
    this.weight = weight;
    this.transposed = transposed;
    this.precision = precision;
    this.method = method;
    this.shape = WeightShape.of(weight, transposed);
    int most = OneDnn.hasAvx512() ? shape.inputs() : PART;
    for (int from = 0; from < shape.inputs(); from += most) {
      OneDnnWeightPart part = part(from, Math.min(most, shape.inputs() - from));
      CLEANER.register(this, part::free);
      parts.add(part);
    }
    String name = "onednn-" + precision.label();
    RowProbe probe =
        RowProbe.shared(name, shape.inputs(), shape.outputs(), false, this::multiplyPacked);
    this.fallback =
        PackedProducts.isSupported()
            ? new PanelWeight(weight, transposed)
            : new BlasWeight(weight, transposed);
    this.rows = new StableRows(this::multiplyPacked, probe, fallback::multiplyRows);
  }

  private OneDnnWeightPart part(int from, int count) {
    return new OneDnnWeightPart(
        weight,
        from,
        WeightLayout.plain(shape.inputs(), count, shape.outputs(), transposed),
        WeightLayout.packed(shape.inputs(), count, shape.outputs(), precision));
  }

  @Override
  public void multiply(Matrix x, Matrix y, boolean adding) {
    shape.require(x, y);
    boolean many = x.rows() >= MANY_ROWS;
    if (precision == Precision.FP32 && x.rows() > 0 && (many || weight.size() >= LARGE)) {
      multiplyPlain(x, y, adding);
    } else {
      packing.ensurePacked();
      for (int done = 0; done < x.rows(); ) {
        int some = many ? RowParts.next(x.rows() - done, MANY_ROWS) : x.rows();
        multiplyPacked(x.slice(done, some), y.slice(done, some), adding);
        done += some;
      }
    }
    Reference.reachabilityFence(this);
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(y);
  }

  /** Multiplies by the weight in place. */
  private void multiplyPlain(Matrix x, Matrix y, boolean adding) {
    switch (method) {
      case BLAS -> Product.multiply(x, weight, y, false, transposed, adding ? 1 : 0);
      case ANY_ROWS -> multiplyPlain(x, y, adding, false);
      case EXACT_ROWS -> {
        for (int done = 0; done < x.rows(); ) {
          int some = RowParts.next(x.rows() - done, OneDnnProducts.MOST_ROWS);
          multiplyPlain(x.slice(done, some), y.slice(done, some), adding, true);
          done += some;
        }
      }
    }
  }

  private void multiplyPlain(Matrix x, Matrix y, boolean adding, boolean exactRows) {
    try (OneDnnContext context = OneDnnContext.acquire()) {
      boolean begun = adding;
      for (OneDnnWeightPart part : parts) {
        part.multiplyPlain(context, x.rows(), x.address(), y.address(), begun, exactRows);
        begun = true;
      }
    }
  }

  @Override
  public void multiplyRows(Matrix x, Matrix y, boolean adding) {
    shape.require(x, y);
    packing.ensurePacked();
    rows.multiply(x, y, adding);
    Reference.reachabilityFence(this);
  }

  private void multiplyPacked(Matrix x, Matrix y, boolean adding) {
    try (OneDnnContext context = OneDnnContext.acquire()) {
      boolean begun = adding;
      for (OneDnnWeightPart part : parts) {
        part.multiply(context, x.rows(), x.address(), y.address(), begun);
        begun = true;
      }
    }
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(y);
  }

  @Override
  public void invalidate() {
    packing.invalidate();
    rows.invalidate();
    fallback.invalidate();
  }

  @Override
  public void refresh() {
    packing.refresh();
    fallback.refresh();
  }

  @Override
  public int leastRows() {
    packing.ensurePacked();
    int least = rows.leastRows();
    Reference.reachabilityFence(this);
    return least;
  }

  private void pack() {
    try (OneDnnContext context = OneDnnContext.acquire()) {
      parts.forEach(part -> part.pack(context));
    }
  }
}
