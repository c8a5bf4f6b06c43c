package org.nmt4j.nn.kernel;

import java.util.Arrays;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/**
 * {@link RowKernels} in loops over Java arrays. Blocks are small enough for the first-level cache.
 */
final class FusedRows implements RowKernels {
  /**
   * The number of elements in a block. It is even because {@link DropoutMask} draws two elements at
   * once.
   */
  private static final int BLOCK = 2048;

  private final FloatLoops loops;

  FusedRows(FloatLoops loops) {
    this.loops = loops;
  }

  /** Processes {@code count} elements or rows, beginning with {@code from}. */
  private interface Part {
    void run(int from, int count);
  }

  private static void byElements(Matrix x, Part part) {
    byParts(x.size(), BLOCK, part);
  }

  private static void byRows(Matrix x, Part part) {
    byParts(x.rows(), Math.max(1, BLOCK / Math.max(1, x.columns())), part);
  }

  private static void byParts(int count, int most, Part part) {
    for (int from = 0; from < count; from += most) {
      part.run(from, Math.min(most, count - from));
    }
  }

  private static float[] read(Matrix x, int number) {
    return read(x, 0, x.size(), number);
  }

  private static float[] read(Matrix x, int from, int count, int number) {
    float[] values = Scratch.array(number, count);
    x.read(from, values, 0, count);
    return values;
  }

  @Override
  public void setRows(Matrix row, Matrix x) {
    float[] values = read(row, 0);
    for (int i = 0; i < x.rows(); i++) {
      x.write(i * x.columns(), values, 0, x.columns());
    }
  }

  @Override
  public void addRow(Matrix x, Matrix row) {
    int width = x.columns();
    float[] bias = read(row, 1);
    byRows(
        x,
        (from, count) -> {
          float[] values = read(x, from * width, count * width, 0);
          for (int i = 0; i < count; i++) {
            loops.addScaled(1, bias, 0, values, i * width, width);
          }
          x.write(from * width, values, 0, count * width);
        });
  }

  @Override
  public void addRowSums(Matrix x, Matrix row) {
    int width = x.columns();
    float[] sum = read(row, 1);
    byRows(
        x,
        (from, count) -> {
          float[] values = read(x, from * width, count * width, 0);
          for (int i = 0; i < count; i++) {
            loops.addScaled(1, values, i * width, sum, 0, width);
          }
        });
    row.write(sum);
  }

  @Override
  public void add(Matrix x, Matrix y) {
    byElements(
        y,
        (from, count) -> {
          float[] sum = read(y, from, count, 1);
          loops.addScaled(1, read(x, from, count, 0), 0, sum, 0, count);
          y.write(from, sum, 0, count);
        });
  }

  @Override
  public void copy(Matrix x, Matrix y) {
    byElements(y, (from, count) -> y.write(from, read(x, from, count, 0), 0, count));
  }

  @Override
  public void activate(Activation f, Matrix x) {
    byElements(
        x,
        (from, count) -> {
          float[] values = read(x, from, count, 0);
          switch (f) {
            case TANH -> loops.tanh(values, 0, count);
            case SIGMOID -> loops.sigmoid(values, 0, count);
            case RELU -> loops.relu(values, 0, count);
          }
          x.write(from, values, 0, count);
        });
  }

  @Override
  public void activateBackward(Activation f, Matrix y, Matrix dy, Matrix dx) {
    byElements(
        y,
        (from, count) -> {
          float[] sum = read(dx, from, count, 2);
          float[] value = read(y, from, count, 0);
          float[] gradient = read(dy, from, count, 1);
          switch (f) {
            case TANH -> loops.tanhBackward(value, gradient, sum, count);
            case SIGMOID -> loops.sigmoidBackward(value, gradient, sum, count);
            case RELU -> loops.reluBackward(value, gradient, sum, count);
          }
          dx.write(from, sum, 0, count);
        });
  }

  @Override
  public void addProduct(double scale, Matrix a, Matrix b, Matrix y) {
    byElements(
        y,
        (from, count) -> {
          float[] sum = read(y, from, count, 2);
          float[] left = read(a, from, count, 0);
          float[] right = read(b, from, count, 1);
          loops.addProduct((float) scale, left, right, sum, count);
          y.write(from, sum, 0, count);
        });
  }

  @Override
  public void addScaledRows(double[] factors, Matrix x, Matrix y) {
    int width = x.columns();
    for (int i = 0; i < factors.length; i++) {
      addRowOf((float) factors[i], x, i * width, y, i * width, width);
    }
  }

  @Override
  public void addWhere(boolean[] rows, boolean which, Matrix x, Matrix y) {
    int width = x.columns();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == which) {
        addRowOf(1, x, i * width, y, i * width, width);
      }
    }
  }

  /** Adds scale times {@code width} elements of x, from index i, to those of y, from index j. */
  private void addRowOf(float scale, Matrix x, int i, Matrix y, int j, int width) {
    float[] sum = read(y, j, width, 1);
    loops.addScaled(scale, read(x, i, width, 0), 0, sum, 0, width);
    y.write(j, sum, 0, width);
  }

  @Override
  public void gather(Matrix table, int[] ids, Matrix rows) {
    int width = table.columns();
    for (int i = 0; i < ids.length; i++) {
      rows.write(i * width, read(table, ids[i] * width, width, 0), 0, width);
    }
  }

  @Override
  public void scatterAdd(Matrix rows, int[] ids, Matrix table) {
    int width = table.columns();
    for (int i = 0; i < ids.length; i++) {
      addRowOf(1, rows, i * width, table, ids[i] * width, width);
    }
  }

  @Override
  public void copyInto(Matrix part, Matrix whole, int column) {
    int width = part.columns();
    byRows(
        part,
        (from, count) -> {
          float[] values = read(part, from * width, count * width, 0);
          for (int i = 0; i < count; i++) {
            whole.write((from + i) * whole.columns() + column, values, i * width, width);
          }
        });
  }

  @Override
  public void addFrom(Matrix whole, int column, Matrix part) {
    int width = part.columns();
    byRows(
        part,
        (from, count) -> {
          float[] sum = read(part, from * width, count * width, 0);
          for (int i = 0; i < count; i++) {
            float[] row = read(whole, (from + i) * whole.columns() + column, width, 1);
            loops.addScaled(1, row, 0, sum, i * width, width);
          }
          part.write(from * width, sum, 0, count * width);
        });
  }

  @Override
  public void normalize(Matrix x, Matrix gain, Matrix bias, Matrix y) {
    int width = x.columns();
    float[] scale = read(gain, 1);
    float[] shift = read(bias, 2);
    float[] ones = ones(3, width);
    for (int at = 0; at < x.size(); at += width) {
      float[] values = read(x, at, width, 0);
      standardize(values, width, ones);
      for (int k = 0; k < width; k++) {
        values[k] = scale[k] * values[k] + shift[k];
      }
      y.write(at, values, 0, width);
    }
  }

  @Override
  public void normalizeBackward(
      Matrix x, Matrix gain, Matrix dy, Matrix dx, Matrix dGain, Matrix dBias) {
    int width = x.columns();
    float[] scale = read(gain, 2);
    float[] ones = ones(3, width);
    float[] gainSum = read(dGain, 4);
    float[] biasSum = read(dBias, 5);
    for (int at = 0; at < x.size(); at += width) {
      float[] unit = read(x, at, width, 0);
      float[] slope = read(dy, at, width, 1);
      float inverse = standardize(unit, width, ones);
      for (int k = 0; k < width; k++) {
        gainSum[k] += slope[k] * unit[k];
        biasSum[k] += slope[k];
        slope[k] *= scale[k];
      }
      if (dx != null) {
        float[] sum = read(dx, at, width, 6);
        float mean = loops.dot(slope, 0, ones, 0, width) / width;
        float along = loops.dot(slope, 0, unit, 0, width) / width;
        for (int k = 0; k < width; k++) {
          sum[k] += inverse * (slope[k] - mean - along * unit[k]);
        }
        dx.write(at, sum, 0, width);
      }
    }
    dGain.write(gainSum);
    dBias.write(biasSum);
  }

  /**
   * Gives a row the mean 0 and the deviation 1. Returns the inverse deviation that the centred
   * elements were multiplied by.
   */
  private float standardize(float[] x, int width, float[] ones) {
    loops.addScaled(-loops.dot(x, 0, ones, 0, width) / width, ones, 0, x, 0, width);
    double variance = (double) loops.dot(x, 0, x, 0, width) / width;
    float inverse = (float) (1 / Math.sqrt(variance + EPSILON));
    loops.scale(inverse, x, 0, width);
    return inverse;
  }

  private static float[] ones(int number, int width) {
    float[] ones = Scratch.array(number, width);
    Arrays.fill(ones, 0, width, 1);
    return ones;
  }

  @Override
  public void dropout(Matrix x, Matrix y, double rate, long key) {
    byElements(
        y,
        (from, count) -> {
          float[] values = read(x, from, count, 0);
          float[] mask = mask(from, count, rate, key);
          for (int i = 0; i < count; i++) {
            values[i] *= mask[i];
          }
          y.write(from, values, 0, count);
        });
  }

  @Override
  public void dropoutBackward(Matrix dy, Matrix dx, double rate, long key) {
    byElements(
        dx,
        (from, count) -> {
          float[] values = read(dy, from, count, 0);
          float[] mask = mask(from, count, rate, key);
          float[] sum = read(dx, from, count, 2);
          for (int i = 0; i < count; i++) {
            sum[i] += values[i] * mask[i];
          }
          dx.write(from, sum, 0, count);
        });
  }

  private float[] mask(int from, int count, double rate, long key) {
    float[] mask = Scratch.array(1, count);
    loops.dropoutMask(mask, count, rate, DropoutMask.keyFrom(key, from));
    return mask;
  }
}
