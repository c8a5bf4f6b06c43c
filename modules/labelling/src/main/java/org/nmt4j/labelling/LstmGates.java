package org.nmt4j.labelling;

import java.util.Map;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;

/**
 * Recomputes the gates of the first layer's LSTM from its input: i, f, o = sigmoid(x W + b + h' R).
 * W, b and R have column blocks i, f, candidate, o. E is the width of x, H the hidden size.
 */
final class LstmGates {
  private static final String LAYER = "encoder.layer0.forward.";
  private static final int OUTPUT_BLOCK = 3;

  private final int hidden;
  private final float[] input;
  private final float[] bias;
  private final float[] recurrent;

  /** Copies the current weights of a network. */
  LstmGates(Parameters parameters) {
    Map<String, Matrix> matrices = parameters.matrices();
    this.input = values(matrices.get(LAYER + "input.weight"));
    this.bias = values(matrices.get(LAYER + "input.bias"));
    this.recurrent = values(matrices.get(LAYER + "recurrent.weight"));
    this.hidden = bias.length / 4;
  }

  private static float[] values(Matrix matrix) {
    float[] values = new float[matrix.size()];
    matrix.read(values);
    return values;
  }

  /** The activations of the gates, H numbers each. */
  record Activations(double[] input, double[] forget, double[] output) {}

  /**
   * Computes the gates at a step.
   *
   * @param x the input of the layer, E numbers
   * @param before the hidden state h' before the step, H numbers
   */
  Activations at(float[] x, float[] before) {
    double[] sums = new double[bias.length];
    for (int j = 0; j < sums.length; j++) {
      sums[j] = bias[j];
    }
    addProduct(x, input, sums);
    addProduct(before, recurrent, sums);
    return new Activations(gate(sums, 0), gate(sums, 1), gate(sums, OUTPUT_BLOCK));
  }

  private static void addProduct(float[] row, float[] weights, double[] sums) {
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += (double) row[i] * weights[i * sums.length + j];
      }
    }
  }

  private double[] gate(double[] sums, int block) {
    double[] gate = new double[hidden];
    for (int j = 0; j < hidden; j++) {
      gate[j] = 1 / (1 + Math.exp(-sums[block * hidden + j]));
    }
    return gate;
  }
}
