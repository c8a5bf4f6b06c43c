package org.nmt4j.nn.kernel;

import java.util.Arrays;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/** {@link RowKernels} in loops over Java arrays. */
final class FusedRows implements RowKernels {
  private final FloatLoops loops;

  FusedRows(FloatLoops loops) {
    this.loops = loops;
  }

  private static float[] read(Matrix x, int number) {
    float[] values = Scratch.array(number, x.size());
    x.read(values);
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
    float[] values = read(x, 0);
    float[] bias = read(row, 1);
    for (int i = 0; i < x.rows(); i++) {
      loops.addScaled(1, bias, 0, values, i * x.columns(), x.columns());
    }
    x.write(values);
  }

  @Override
  public void addRowSums(Matrix x, Matrix row) {
    float[] values = read(x, 0);
    float[] sum = read(row, 1);
    for (int i = 0; i < x.rows(); i++) {
      loops.addScaled(1, values, i * x.columns(), sum, 0, x.columns());
    }
    row.write(sum);
  }

  @Override
  public void add(Matrix x, Matrix y) {
    float[] sum = read(y, 1);
    loops.addScaled(1, read(x, 0), 0, sum, 0, x.size());
    y.write(sum);
  }

  @Override
  public void copy(Matrix x, Matrix y) {
    y.write(read(x, 0));
  }

  @Override
  public void activate(Activation f, Matrix x) {
    float[] values = read(x, 0);
    switch (f) {
      case TANH -> loops.tanh(values, 0, x.size());
      case SIGMOID -> loops.sigmoid(values, 0, x.size());
      case RELU -> loops.relu(values, 0, x.size());
    }
    x.write(values);
  }

  @Override
  public void activateBackward(Activation f, Matrix y, Matrix dy, Matrix dx) {
    float[] sum = read(dx, 2);
    float[] value = read(y, 0);
    float[] gradient = read(dy, 1);
    switch (f) {
      case TANH -> loops.tanhBackward(value, gradient, sum, y.size());
      case SIGMOID -> loops.sigmoidBackward(value, gradient, sum, y.size());
      case RELU -> loops.reluBackward(value, gradient, sum, y.size());
    }
    dx.write(sum);
  }

  @Override
  public void addProduct(double scale, Matrix a, Matrix b, Matrix y) {
    float[] sum = read(y, 2);
    loops.addProduct((float) scale, read(a, 0), read(b, 1), sum, y.size());
    y.write(sum);
  }

  @Override
  public void addWhere(boolean[] rows, boolean which, Matrix x, Matrix y) {
    float[] values = read(x, 0);
    float[] sum = read(y, 1);
    int width = x.columns();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == which) {
        loops.addScaled(1, values, i * width, sum, i * width, width);
      }
    }
    y.write(sum);
  }

  @Override
  public void gather(Matrix table, int[] ids, Matrix rows) {
    int width = table.columns();
    float[] values = Scratch.array(0, rows.size());
    for (int i = 0; i < ids.length; i++) {
      table.read(ids[i] * width, values, i * width, width);
    }
    rows.write(values);
  }

  @Override
  public void scatterAdd(Matrix rows, int[] ids, Matrix table) {
    int width = table.columns();
    float[] values = read(rows, 0);
    float[] sum = Scratch.array(1, width);
    for (int i = 0; i < ids.length; i++) {
      table.read(ids[i] * width, sum, 0, width);
      loops.addScaled(1, values, i * width, sum, 0, width);
      table.write(ids[i] * width, sum, 0, width);
    }
  }

  @Override
  public void copyInto(Matrix part, Matrix whole, int column) {
    float[] values = read(part, 0);
    int width = part.columns();
    for (int i = 0; i < part.rows(); i++) {
      whole.write(i * whole.columns() + column, values, i * width, width);
    }
  }

  @Override
  public void addFrom(Matrix whole, int column, Matrix part) {
    int width = part.columns();
    float[] sum = read(part, 0);
    float[] row = Scratch.array(1, width);
    for (int i = 0; i < part.rows(); i++) {
      whole.read(i * whole.columns() + column, row, 0, width);
      loops.addScaled(1, row, 0, sum, i * width, width);
    }
    part.write(sum);
  }

  @Override
  public void normalize(Matrix x, Matrix gain, Matrix bias, Matrix y) {
    int width = x.columns();
    float[] values = read(x, 0);
    float[] scale = read(gain, 1);
    float[] shift = read(bias, 2);
    float[] ones = ones(3, width);
    for (int row = 0; row < x.rows(); row++) {
      int at = row * width;
      standardize(values, at, width, ones);
      for (int k = 0; k < width; k++) {
        values[at + k] = scale[k] * values[at + k] + shift[k];
      }
    }
    y.write(values);
  }

  @Override
  public void normalizeBackward(
      Matrix x, Matrix gain, Matrix dy, Matrix dx, Matrix dGain, Matrix dBias) {
    int width = x.columns();
    float[] unit = read(x, 0);
    float[] slope = read(dy, 1);
    float[] scale = read(gain, 2);
    float[] ones = ones(3, width);
    float[] gainSum = read(dGain, 4);
    float[] biasSum = read(dBias, 5);
    float[] sum = dx == null ? null : read(dx, 6);
    for (int row = 0; row < x.rows(); row++) {
      int at = row * width;
      float inverse = standardize(unit, at, width, ones);
      for (int k = 0; k < width; k++) {
        gainSum[k] += slope[at + k] * unit[at + k];
        biasSum[k] += slope[at + k];
        slope[at + k] *= scale[k];
      }
      if (sum != null) {
        float mean = loops.dot(slope, at, ones, 0, width) / width;
        float along = loops.dot(slope, at, unit, at, width) / width;
        for (int k = at; k < at + width; k++) {
          sum[k] += inverse * (slope[k] - mean - along * unit[k]);
        }
      }
    }
    dGain.write(gainSum);
    dBias.write(biasSum);
    if (sum != null) {
      dx.write(sum);
    }
  }

  /** Mean 0 and deviation 1 for x[i..]; returns what the centred elements were multiplied by. */
  private float standardize(float[] x, int i, int width, float[] ones) {
    loops.addScaled(-loops.dot(x, i, ones, 0, width) / width, ones, 0, x, i, width);
    double variance = (double) loops.dot(x, i, x, i, width) / width;
    float inverse = (float) (1 / Math.sqrt(variance + EPSILON));
    loops.scale(inverse, x, i, width);
    return inverse;
  }

  private static float[] ones(int number, int width) {
    float[] ones = Scratch.array(number, width);
    Arrays.fill(ones, 0, width, 1);
    return ones;
  }

  @Override
  public void dropout(Matrix x, Matrix y, double rate, long key) {
    float[] values = read(x, 0);
    float[] mask = Scratch.array(1, x.size());
    loops.dropoutMask(mask, x.size(), rate, key);
    for (int i = 0; i < x.size(); i++) {
      values[i] *= mask[i];
    }
    y.write(values);
  }

  @Override
  public void dropoutBackward(Matrix dy, Matrix dx, double rate, long key) {
    float[] values = read(dy, 0);
    float[] mask = Scratch.array(1, dy.size());
    loops.dropoutMask(mask, dy.size(), rate, key);
    float[] sum = read(dx, 2);
    for (int i = 0; i < dy.size(); i++) {
      sum[i] += values[i] * mask[i];
    }
    dx.write(sum);
  }
}
