package org.nmt4j.benchmark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.nn.array.Matrix;

/**
 * A factor of a product in the notation of a benchmark's parameter: {@code 512x2048}, or {@code
 * 512x2048'} if the product takes the transposed matrix.
 *
 * @param matrix the numbers of the factor
 * @param transposed whether the product transposes it
 */
record Operand(Matrix matrix, boolean transposed) {
  private static final Pattern FORM = Pattern.compile("(\\d+)x(\\d+)('?)");

  static Operand of(String text, Operands operands) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "found the factor '" + text + "', expected one such as 512x2048 or 512x2048'");
    }
    return new Operand(
        operands.matrix(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))),
        !parts.group(3).isEmpty());
  }

  /** Returns the number of rows, as the product takes them. */
  int rows() {
    return transposed ? matrix.columns() : matrix.rows();
  }

  /** Returns the number of columns, as the product takes them. */
  int columns() {
    return transposed ? matrix.rows() : matrix.columns();
  }
}
