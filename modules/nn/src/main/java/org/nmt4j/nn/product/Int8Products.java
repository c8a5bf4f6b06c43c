package org.nmt4j.nn.product;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/**
 * Products whose factors are rounded to eight bits in inference, where no gradient is needed, and
 * stay in single precision in training. The weights have one scale for each output, and the rows of
 * the left factor one scale each (Wu et al. 2020, "Integer Quantization for Deep Learning
 * Inference: Principles and Empirical Evaluation").
 */
public final class Int8Products implements Products {
  /** With more inputs, a sum of products of bytes may need more than 32 bits. */
  private static final int MOST_INPUTS = Integer.MAX_VALUE / (255 * Int8.MOST);

  private final Products single;
  private final Int8Levels levels = levels();

  /**
   * Creates products.
   *
   * @param single products in single precision
   * @throws UnsupportedOperationException if {@link #isSupported} returns false
   */
  public Int8Products(Products single) {
    if (!isSupported()) {
      throw new UnsupportedOperationException("no products of bytes on this system");
    }
    this.single = single;
  }

  /**
   * Returns whether the library can be loaded, this processor has AVX2, and products of bytes are
   * exact. The first call computes a small product.
   */
  public static boolean isSupported() {
    return OneDnnProducts.isSupported(Precision.FP32) && Exactness.FOUND;
  }

  private static Int8Levels levels() {
    return OneDnnInt8.hasVnni() ? Int8Levels.WIDE : Int8Levels.NARROW;
  }

  /** Whether a product with the largest numbers is exact, tried once. */
  private static final class Exactness {
    static final boolean FOUND = isExact(levels());
  }

  static boolean isExact(Int8Levels levels) {
    int inputs = 64;
    int outputs = 16;
    float[] ones = new float[inputs * outputs];
    Arrays.fill(ones, 1);
    Matrix weight = Matrix.create(DataType.FLOAT, inputs, outputs);
    weight.write(ones);
    Matrix x = Matrix.create(DataType.FLOAT, 3, inputs);
    x.write(0, ones, 0, x.size());
    Matrix y = Matrix.create(DataType.FLOAT, x.rows(), outputs);
    try {
      new OneDnnInt8Weight(weight, false, levels, () -> null).multiplyRows(x, y, false);
    } catch (IllegalStateException notImplemented) {
      return false;
    }
    float[] found = new float[y.size()];
    y.read(found);
    float[] expected = new float[y.size()];
    Arrays.fill(
        expected,
        (float) (inputs * levels.most() * Int8.MOST) * Int8.scale(1) * (1f / levels.most()));
    return Arrays.equals(found, expected);
  }

  @Override
  public String name() {
    return "onednn-int8" + (levels.equals(Int8Levels.NARROW) ? "-7bit" : "");
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    single.multiplyTransposed(a, b, c, adding);
  }

  @Override
  public PreparedWeight prepare(Matrix weight, boolean transposed) {
    return WeightShape.of(weight, transposed).inputs() > MOST_INPUTS
        ? single.prepare(weight, transposed)
        : new OneDnnInt8Weight(
            weight, transposed, levels, () -> single.prepare(weight, transposed));
  }

  /** Returns true: each element is a sum of integers with the scales of its row and its column. */
  @Override
  public boolean columnsAreIndependent(int inputs) {
    return inputs <= MOST_INPUTS || single.columnsAreIndependent(inputs);
  }
}
