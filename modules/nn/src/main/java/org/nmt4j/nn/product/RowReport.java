package org.nmt4j.nn.product;

import java.util.Locale;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/** Describes how the rows of products keep their bits on this machine. */
public final class RowReport {
  /**
   * Numbers of inputs to test: some libraries have other kernels for few inputs, and sum many in
   * parts.
   */
  private static final int[] INPUTS = {33, 1300};

  private static final int OUTPUTS = 64;

  private RowReport() {}

  /**
   * Returns the end of a sentence about rows: {@code keep their bits from 4 rows on, fewer are
   * padded}. It describes weights of two sizes; a network's own weights are tested at their first
   * product.
   *
   * @throws LinkageError if there is no native code for this system
   */
  public static String of(Products products) {
    int[] least =
        IntStream.of(INPUTS).map(inputs -> prepare(products, inputs).leastRows()).toArray();
    int most = IntStream.of(least).max().orElseThrow();
    if (IntStream.of(least).anyMatch(rows -> rows == 0)) {
      return "change with their number by " + products.name() + ", so slower products are taken";
    }
    return most == 1
        ? "keep their bits from 1 row on"
        : String.format(Locale.ROOT, "keep their bits from %d rows on, fewer are padded", most);
  }

  private static PreparedWeight prepare(Products products, int inputs) {
    Matrix weight = Matrix.create(DataType.FLOAT, inputs, OUTPUTS);
    weight.write(RowProbe.numbers(weight.size()));
    return products.prepare(weight, false);
  }
}
