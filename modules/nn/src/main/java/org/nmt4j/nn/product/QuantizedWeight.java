package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/**
 * A weight in {@link Int8} numbers, with one scale for each output.
 *
 * @param values the numbers, in the order of the weight's elements
 * @param scales the scale of each output; NaN if a value of the output is infinite or NaN
 * @param sums the sum of the numbers of each output
 */
public record QuantizedWeight(byte[] values, float[] scales, int[] sums) {

  /**
   * Quantizes a weight.
   *
   * @param transposed whether the outputs are the rows of the weight rather than its columns
   */
  public static QuantizedWeight of(Matrix weight, boolean transposed) {
    return transposed ? ofRows(weight) : ofColumns(weight);
  }

  private static QuantizedWeight ofRows(Matrix weight) {
    int inputs = weight.columns();
    QuantizedWeight quantized = empty(weight, weight.rows());
    float[] row = new float[inputs];
    for (int output = 0; output < weight.rows(); output++) {
      weight.read(output * inputs, row, 0, inputs);
      float largest = 0;
      for (float value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
      float scale = Int8.scale(largest);
      int sum = 0;
      for (int k = 0; k < inputs; k++) {
        byte number = Int8.quantize(row[k], scale);
        quantized.values[output * inputs + k] = number;
        sum += number;
      }
      quantized.scales[output] = scale;
      quantized.sums[output] = sum;
    }
    return quantized;
  }

  private static QuantizedWeight ofColumns(Matrix weight) {
    int outputs = weight.columns();
    QuantizedWeight quantized = empty(weight, outputs);
    float[] row = new float[outputs];
    float[] largest = quantized.scales;
    for (int k = 0; k < weight.rows(); k++) {
      weight.read(k * outputs, row, 0, outputs);
      for (int output = 0; output < outputs; output++) {
        largest[output] = Math.max(largest[output], Math.abs(row[output]));
      }
    }
    for (int output = 0; output < outputs; output++) {
      quantized.scales[output] = Int8.scale(largest[output]);
    }
    for (int k = 0; k < weight.rows(); k++) {
      weight.read(k * outputs, row, 0, outputs);
      for (int output = 0; output < outputs; output++) {
        byte number = Int8.quantize(row[output], quantized.scales[output]);
        quantized.values[k * outputs + output] = number;
        quantized.sums[output] += number;
      }
    }
    return quantized;
  }

  private static QuantizedWeight empty(Matrix weight, int outputs) {
    return new QuantizedWeight(new byte[weight.size()], new float[outputs], new int[outputs]);
  }
}
