package org.nmt4j.nn.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Dropout;

/** Compares one step of layer-normalised cells with their equations. */
class LayerNormCellTest {
  private static final int HIDDEN = 5;

  private final Parameters parameters = new Parameters();
  private final Workspace workspace = new Workspace(DataType.FLOAT);
  private final Matrix h = Values.matrix(workspace, 1, HIDDEN, 4);
  private final Matrix c = Values.matrix(workspace, 1, HIDDEN, 5);
  private float[] x;

  private RecurrentState step(CellType type) {
    RecurrentSize size = new RecurrentSize(type, HIDDEN, true);
    Recurrence recurrence = Recurrence.of(parameters, "layer", size);
    parameters.initialize(DataType.FLOAT, 1);
    Values.disturb(parameters, 2);
    Matrix projected = Values.matrix(workspace, 1, size.gateWidth(), 3);
    x = Values.floats(projected);
    Tape tape = Tape.inference(Kernels.fused(), workspace, parameters);
    RecurrentState before = new RecurrentState(tape.constant(h), tape.constant(c));
    return recurrence
        .loop(tape, 1, 1, Dropout.none())
        .advance(tape.constant(projected), before, null);
  }

  /** Ba, Kiros and Hinton 2016, equations 20 to 22. */
  @Test
  void lstm() {
    RecurrentState after = step(CellType.LSTM);
    double[] fromInput = norm("layer.input.norm", doubles(x));
    double[] fromState = norm("layer.recurrent.norm", product(Values.floats(h)));
    double[] z = new double[4 * HIDDEN];
    for (int i = 0; i < z.length; i++) {
      z[i] = fromInput[i] + fromState[i];
    }
    double[] cell = new double[HIDDEN];
    for (int k = 0; k < HIDDEN; k++) {
      double written = sigmoid(z[k]) * Math.tanh(z[2 * HIDDEN + k]);
      cell[k] = sigmoid(z[HIDDEN + k]) * Values.floats(c)[k] + written;
    }
    double[] read = norm("layer.cell.norm", cell);
    double[] hidden = new double[HIDDEN];
    for (int k = 0; k < HIDDEN; k++) {
      hidden[k] = sigmoid(z[3 * HIDDEN + k]) * Math.tanh(read[k]);
    }
    assertThat(Values.doubles(after.cell().value())).containsExactly(cell, within(1e-5));
    assertThat(Values.doubles(after.hidden().value())).containsExactly(hidden, within(1e-5));
  }

  @Test
  void gru() {
    RecurrentState after = step(CellType.GRU);
    double[] fromInput = norm("layer.input.norm", doubles(x));
    double[] fromState = norm("layer.recurrent.norm", product(Values.floats(h)));
    double[] hidden = new double[HIDDEN];
    for (int k = 0; k < HIDDEN; k++) {
      double reset = sigmoid(fromInput[k] + fromState[k]);
      double update = sigmoid(fromInput[HIDDEN + k] + fromState[HIDDEN + k]);
      int at = 2 * HIDDEN + k;
      double candidate = Math.tanh(fromInput[at] + reset * fromState[at]);
      hidden[k] = (1 - update) * candidate + update * Values.floats(h)[k];
    }
    assertThat(Values.doubles(after.hidden().value())).containsExactly(hidden, within(1e-5));
  }

  @Test
  void simpleRecurrentNetwork() {
    RecurrentState after = step(CellType.RNN);
    double[] fromInput = norm("layer.input.norm", doubles(x));
    double[] fromState = norm("layer.recurrent.norm", product(Values.floats(h)));
    double[] hidden = new double[HIDDEN];
    for (int k = 0; k < HIDDEN; k++) {
      hidden[k] = Math.tanh(fromInput[k] + fromState[k]);
    }
    assertThat(Values.doubles(after.hidden().value())).containsExactly(hidden, within(1e-5));
  }

  private double[] product(float[] state) {
    float[] weight = values("layer.recurrent.weight");
    double[] product = new double[weight.length / HIDDEN];
    for (int i = 0; i < weight.length; i++) {
      product[i % product.length] += state[i / product.length] * weight[i];
    }
    return product;
  }

  private double[] norm(String name, double[] z) {
    float[] gain = values(name + ".gain");
    float[] bias = values(name + ".bias");
    double mean = 0;
    for (double each : z) {
      mean += each / z.length;
    }
    double variance = 0;
    for (double each : z) {
      variance += (each - mean) * (each - mean) / z.length;
    }
    double[] result = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      result[i] = gain[i] * (z[i] - mean) / Math.sqrt(variance + 1e-5) + bias[i];
    }
    return result;
  }

  private float[] values(String name) {
    return Values.floats(
        parameters.matrix(
            parameters.all().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()));
  }

  private static double[] doubles(float[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i];
    }
    return result;
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
