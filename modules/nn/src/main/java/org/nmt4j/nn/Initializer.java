package org.nmt4j.nn;

import org.nmt4j.nn.array.CounterRandom;

/** Draws the first values of a parameter. */
@FunctionalInterface
public interface Initializer {
  /** Fills {@code values} (row order) of a rows x columns matrix. */
  void fill(float[] values, int rows, int columns, CounterRandom random);

  /** All zeros. */
  Initializer ZEROS = (values, rows, columns, random) -> {};

  /** Normal with mean 0 and this standard deviation; the row of padding stays zero. */
  static Initializer embedding(double deviation, int paddingRow) {
    return (values, rows, columns, random) -> {
      for (int i = 0; i < values.length; i++) {
        values[i] = i / columns == paddingRow ? 0 : (float) (deviation * random.gaussian());
      }
    };
  }

  /**
   * Xavier uniform for a matrix of {@code blocks} column blocks (the gates of a cell), each scaled
   * by its own fan-out (Glorot and Bengio 2010, eq. 16).
   */
  static Initializer xavier(int blocks) {
    return (values, rows, columns, random) -> {
      double bound = Math.sqrt(6.0 / (rows + columns / (double) blocks));
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) ((2 * random.uniform() - 1) * bound);
      }
    };
  }

  /** One orthogonal matrix for each column block (Saxe et al. 2014). */
  static Initializer orthogonal(int blocks) {
    return orthogonal(blocks, 1);
  }

  /** The same multiplied by a factor: so are all singular values of a block. */
  static Initializer orthogonal(int blocks, double gain) {
    return (values, rows, columns, random) -> {
      int width = columns / blocks;
      for (int block = 0; block < blocks; block++) {
        double[][] basis = Orthogonal.basis(width, rows, random);
        for (int row = 0; row < rows; row++) {
          for (int column = 0; column < width; column++) {
            values[row * columns + block * width + column] = (float) (gain * basis[column][row]);
          }
        }
      }
    };
  }

  /** Zeros, but this value in one of {@code blocks} column blocks: the forget bias of an LSTM. */
  static Initializer blockConstant(int blocks, int block, float value) {
    return (values, rows, columns, random) -> {
      int width = columns / blocks;
      for (int i = 0; i < values.length; i++) {
        values[i] = i % columns / width == block ? value : 0;
      }
    };
  }
}
