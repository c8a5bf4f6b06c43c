package org.nmt4j.nn.product;

import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_get_size;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.function.Supplier;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/**
 * A weight of {@link Int8} numbers with one scale for each output. Each row of x is quantized with
 * its own scale ({@link Int8Levels}). So each element of a product depends on its row and on its
 * column alone:
 *
 * <pre>y[r][o] = (sum of (x[r][k] - zero) * w[k][o] over k) * scale[o] * scale[r]</pre>
 *
 * <p>Products for training, {@link #multiply}, are in single precision.
 */
final class OneDnnInt8Weight implements PreparedWeight {
  private static final Cleaner CLEANER = Cleaner.create();

  private final Matrix weight;
  private final boolean transposed;
  private final Int8Levels levels;
  private final WeightShape shape;
  private final Supplier<PreparedWeight> maker;
  private final dnnl_memory_desc plain;
  private final dnnl_memory_desc packed;
  private final OneDnnMemory memory = new OneDnnMemory();
  private final Packing packing = new Packing(this::pack);
  private volatile PreparedWeight single;
  private long address;
  private float[] scales;

  /** The sum of each output of a row that is zero. */
  private float[] zeros;

  /**
   * Creates a weight.
   *
   * @param single prepares the same weight in single precision
   */
  OneDnnInt8Weight(
      Matrix weight, boolean transposed, Int8Levels levels, Supplier<PreparedWeight> single) {
    this.weight = weight;
    this.transposed = transposed;
    this.levels = levels;
    this.shape = WeightShape.of(weight, transposed);
    this.maker = single;
    dnnl_memory_desc plainLayout = OneDnnInt8.plain(shape, transposed);
    dnnl_memory_desc packedLayout = OneDnnInt8.packed(shape);
    this.plain = plainLayout;
    this.packed = packedLayout;
    CLEANER.register(
        this,
        () -> {
          dnnl_memory_desc_destroy(plainLayout);
          dnnl_memory_desc_destroy(packedLayout);
        });
  }

  private PreparedWeight single() {
    PreparedWeight found = single;
    if (found == null) {
      synchronized (packing) {
        found = single;
        if (found == null) {
          found = maker.get();
          single = found;
        }
      }
    }
    return found;
  }

  @Override
  public void multiply(Matrix x, Matrix y, boolean adding) {
    single().multiply(x, y, adding);
  }

  @Override
  public void multiplyRows(Matrix x, Matrix y, boolean adding) {
    shape.require(x, y);
    packing.ensurePacked();
    try (OneDnnInt8Context context = OneDnnInt8Context.acquire()) {
      int most = OneDnnInt8.mostRows(shape.outputs());
      for (int done = 0; done < x.rows(); ) {
        int rows = RowParts.next(x.rows() - done, most);
        multiply(context, x.slice(done, rows), y.slice(done, rows), adding);
        done += rows;
      }
    }
    Reference.reachabilityFence(this);
  }

  private void multiply(OneDnnInt8Context context, Matrix x, Matrix y, boolean adding) {
    int inputs = shape.inputs();
    int outputs = shape.outputs();
    float[] values = Scratch.array(0, x.size());
    x.read(values);
    byte[] numbers = context.numbers(x.size());
    float[] rowScales = new float[x.rows()];
    for (int row = 0; row < x.rows(); row++) {
      rowScales[row] = levels.quantize(values, row * inputs, inputs, numbers);
    }
    Matrix sums = context.multiply(x.rows(), shape, packed, address);
    float[] sum = Scratch.array(1, outputs);
    float[] result = Scratch.array(2, outputs);
    for (int row = 0; row < x.rows(); row++) {
      sums.read(row * outputs, sum, 0, outputs);
      if (adding) {
        y.read(row * outputs, result, 0, outputs);
        add(sum, rowScales[row], result);
      } else {
        set(sum, rowScales[row], result);
      }
      y.write(row * outputs, result, 0, outputs);
    }
  }

  private void add(float[] sum, float rowScale, float[] y) {
    float[] zero = zeros;
    float[] scale = scales;
    for (int o = 0; o < scale.length; o++) {
      y[o] += (sum[o] - zero[o]) * scale[o] * rowScale;
    }
  }

  private void set(float[] sum, float rowScale, float[] y) {
    float[] zero = zeros;
    float[] scale = scales;
    for (int o = 0; o < scale.length; o++) {
      y[o] = (sum[o] - zero[o]) * scale[o] * rowScale;
    }
  }

  @Override
  public void invalidate() {
    packing.invalidate();
    if (single != null) {
      single.invalidate();
    }
  }

  @Override
  public void refresh() {
    packing.refresh();
    if (single != null) {
      single.refresh();
    }
  }

  /** Returns 1: sums of integers are exact. */
  @Override
  public int leastRows() {
    return 1;
  }

  private void pack() {
    QuantizedWeight quantized = QuantizedWeight.of(weight, transposed);
    zeros = new float[shape.outputs()];
    for (int output = 0; output < zeros.length; output++) {
      zeros[output] = (float) levels.zero() * quantized.sums()[output];
    }
    scales = quantized.scales();
    address = memory.reserve(dnnl_memory_desc_get_size(packed));
    try (OneDnnInt8Context context = OneDnnInt8Context.acquire()) {
      context.pack(quantized.values(), plain, packed, address);
    }
  }
}
