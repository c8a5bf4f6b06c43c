package org.nmt4j.nn;

import org.nmt4j.nn.array.CounterRandom;

/** Draws the initial values of a parameter. */
@FunctionalInterface
public interface Initializer {
  /** Fills {@code values}, the elements of a rows x columns matrix in row order. */
  void fill(float[] values, int rows, int columns, CounterRandom random);

  /** All zeros. */
  Initializer ZEROS = (values, rows, columns, random) -> {};

  /**
   * Returns a normal distribution with mean 0 and the given standard deviation. The row of padding
   * stays zero.
   */
  static Initializer embedding(double deviation, int paddingRow) {
    return (values, rows, columns, random) -> {
      for (int i = 0; i < values.length; i++) {
        values[i] = i / columns == paddingRow ? 0 : (float) (deviation * random.gaussian());
      }
    };
  }

  /**
   * Returns the Xavier uniform distribution (Glorot and Bengio 2010, eq. 16): U(-a, a) with a =
   * sqrt(6 / (inputs + outputs)). The matrix has {@code blocks} column blocks, one for each gate of
   * a cell; {@code outputs} is the width of one block.
   */
  static Initializer xavier(int blocks) {
    return (values, rows, columns, random) -> {
      double bound = Math.sqrt(6.0 / (rows + columns / (double) blocks));
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) ((2 * random.uniform() - 1) * bound);
      }
    };
  }

  /**
   * Returns an initialiser that draws one orthogonal matrix for each column block (Saxe et al.
   * 2014).
   */
  static Initializer orthogonal(int blocks) {
    return orthogonal(blocks, 1);
  }

  /**
   * Returns an initialiser that draws one orthogonal matrix for each column block and multiplies it
   * by {@code gain}. Then {@code gain} is every singular value of a block.
   */
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

  /**
   * Returns an initialiser that sets one of {@code blocks} column blocks to {@code value} and all
   * others to zero. The forget bias of an LSTM is set this way.
   */
  static Initializer blockConstant(int blocks, int block, float value) {
    return (values, rows, columns, random) -> {
      int width = columns / blocks;
      for (int i = 0; i < values.length; i++) {
        values[i] = i % columns / width == block ? value : 0;
      }
    };
  }
}
