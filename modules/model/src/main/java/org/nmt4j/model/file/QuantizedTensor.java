package org.nmt4j.model.file;

import java.util.Arrays;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.QuantizedWeight;

/**
 * A matrix of eight-bit numbers, and the matrix of their scales, which the file stores as another
 * tensor: rows x 1 or 1 x columns.
 *
 * @param numbers the numbers, row after row
 */
record QuantizedTensor(byte[] numbers, Matrix scales) {
  /** The end of the name of the tensor of scales. */
  static final String SCALE = ".scale";

  /**
   * Quantizes a matrix.
   *
   * @param name the name of the matrix in messages
   * @throws ModelFileException if a value is infinite or NaN
   */
  static QuantizedTensor of(String name, Matrix matrix, ScaleAxis axis) {
    QuantizedWeight quantized = QuantizedWeight.of(matrix, axis == ScaleAxis.ROWS);
    for (float scale : quantized.scales()) {
      if (Float.isNaN(scale)) {
        throw new ModelFileException("tensor " + name + " has values that are not finite");
      }
    }
    Matrix scales =
        Matrix.create(axis.scaleRows(matrix.rows()), axis.scaleColumns(matrix.columns()));
    scales.write(quantized.scales());
    return new QuantizedTensor(quantized.values(), scales);
  }

  /** Writes the values of a row of numbers to the matrix. */
  static void write(byte[] numbers, int row, Matrix scales, float[] values, Matrix matrix) {
    int columns = matrix.columns();
    if (scales.columns() == columns) {
      scales.read(0, values, 0, columns);
    } else {
      scales.read(row, values, 0, 1);
      Arrays.fill(values, 1, columns, values[0]);
    }
    for (int column = 0; column < columns; column++) {
      values[column] *= numbers[column];
    }
    matrix.write(row * columns, values, 0, columns);
  }

  /** Returns whether scales have the shape for a matrix. */
  static boolean fit(int scaleRows, int scaleColumns, Matrix matrix) {
    return scaleRows == matrix.rows() && scaleColumns == 1
        || scaleRows == 1 && scaleColumns == matrix.columns();
  }
}
