package org.nmt4j.nn.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Dropout;

/** Compares one step of every LSTM with its equations, unit by unit. */
class LstmVariantTest {
  private static final int HIDDEN = 3;
  private static final int ROWS = 2;

  private final Parameters parameters = new Parameters();
  private final Workspace workspace = new Workspace(DataType.FLOAT);

  /** The new state of one unit. */
  private record Unit(double h, double c, double... gates) {}

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "LSTM.*")
  void stepIsThatOfTheEquations(CellType type) {
    RecurrentSize size = new RecurrentSize(type, HIDDEN);
    Recurrence recurrence = Recurrence.of(parameters, "layer", size);
    parameters.initialize(DataType.FLOAT, 1);
    Values.disturb(parameters, 2);
    Matrix x = Values.matrix(workspace, ROWS, size.gateWidth(), 3);
    Matrix h = Values.matrix(workspace, ROWS, HIDDEN, 4);
    Matrix c = Values.matrix(workspace, ROWS, size.cellWidth(), 5);
    Tape tape = Tape.inference(Kernels.fused(), workspace, parameters);
    RecurrentState after =
        recurrence
            .loop(tape, 1, ROWS, Dropout.none())
            .advance(
                tape.constant(x), new RecurrentState(tape.constant(h), tape.constant(c)), null);
    assertThat(after.cell().columns()).isEqualTo(size.cellWidth());
    for (int row = 0; row < ROWS; row++) {
      float[] hidden = Values.row(after.hidden().value(), row);
      float[] cell = Values.row(after.cell().value(), row);
      for (int k = 0; k < HIDDEN; k++) {
        Unit expected = unit(type, k, Values.row(x, row), Values.row(h, row), Values.row(c, row));
        assertThat((double) hidden[k]).as("h").isCloseTo(expected.h, within(1e-6));
        assertThat((double) cell[k]).as("c").isCloseTo(expected.c, within(1e-6));
        for (int gate = 0; gate < expected.gates.length; gate++) {
          assertThat((double) cell[(gate + 1) * HIDDEN + k])
              .as("gate %d", gate)
              .isCloseTo(expected.gates[gate], within(1e-6));
        }
      }
    }
  }

  private Unit unit(CellType type, int k, float[] x, float[] h, float[] carried) {
    double[] z = new double[type.gates()];
    float[] r = values("layer.recurrent.weight");
    for (int block = 0; block < z.length; block++) {
      int column = block * HIDDEN + k;
      z[block] = x[column];
      for (int j = 0; j < HIDDEN; j++) {
        z[block] += h[j] * r[j * z.length * HIDDEN + column];
      }
    }
    double before = carried[k];
    switch (type) {
      case LSTM -> {
        double c = sigmoid(z[1]) * before + sigmoid(z[0]) * Math.tanh(z[2]);
        return new Unit(sigmoid(z[3]) * Math.tanh(c), c);
      }
      case LSTM_NO_INPUT_GATE -> {
        double c = sigmoid(z[0]) * before + Math.tanh(z[1]);
        return new Unit(sigmoid(z[2]) * Math.tanh(c), c);
      }
      case LSTM_NO_FORGET_GATE -> {
        double c = before + sigmoid(z[0]) * Math.tanh(z[1]);
        return new Unit(sigmoid(z[2]) * Math.tanh(c), c);
      }
      case LSTM_NO_OUTPUT_GATE -> {
        double c = sigmoid(z[1]) * before + sigmoid(z[0]) * Math.tanh(z[2]);
        return new Unit(Math.tanh(c), c);
      }
      case LSTM_NO_INPUT_ACTIVATION -> {
        double c = sigmoid(z[1]) * before + sigmoid(z[0]) * z[2];
        return new Unit(sigmoid(z[3]) * Math.tanh(c), c);
      }
      case LSTM_NO_OUTPUT_ACTIVATION -> {
        double c = sigmoid(z[1]) * before + sigmoid(z[0]) * Math.tanh(z[2]);
        return new Unit(sigmoid(z[3]) * c, c);
      }
      case LSTM_COUPLED_GATES -> {
        double i = sigmoid(z[0]);
        double c = (1 - i) * before + i * Math.tanh(z[1]);
        return new Unit(sigmoid(z[2]) * Math.tanh(c), c);
      }
      case LSTM_PEEPHOLES -> {
        float[] p = values("layer.peepholes");
        double i = sigmoid(z[0] + p[k] * before);
        double f = sigmoid(z[1] + p[HIDDEN + k] * before);
        double c = f * before + i * Math.tanh(z[2]);
        return new Unit(sigmoid(z[3] + p[2 * HIDDEN + k] * c) * Math.tanh(c), c);
      }
      case LSTM_FULL_GATE_RECURRENCE -> {
        double i = sigmoid(z[0] + fromGates(carried, k));
        double f = sigmoid(z[1] + fromGates(carried, HIDDEN + k));
        double o = sigmoid(z[3] + fromGates(carried, 2 * HIDDEN + k));
        double c = f * before + i * Math.tanh(z[2]);
        return new Unit(o * Math.tanh(c), c, i, f, o);
      }
      default -> throw new AssertionError(type);
    }
  }

  /** Returns the full gate recurrence of one column: the product with the three previous gates. */
  private double fromGates(float[] carried, int column) {
    float[] q = values("layer.gates.weight");
    double sum = 0;
    for (int j = 0; j < 3 * HIDDEN; j++) {
      sum += carried[HIDDEN + j] * q[j * 3 * HIDDEN + column];
    }
    return sum;
  }

  private float[] values(String name) {
    return Values.floats(parameters.matrix(parameter(name)));
  }

  private Parameter parameter(String name) {
    return parameters.all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no parameter " + name));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** The bias is 1 in the block of the forget gate, and 0 in all others. */
  @ParameterizedTest
  @CsvSource({
    "RNN, -1",
    "RNN_RELU, -1",
    "LSTM, 1",
    "LSTM_NO_INPUT_GATE, 0",
    "LSTM_NO_FORGET_GATE, -1",
    "LSTM_NO_OUTPUT_GATE, 1",
    "LSTM_NO_INPUT_ACTIVATION, 1",
    "LSTM_NO_OUTPUT_ACTIVATION, 1",
    "LSTM_COUPLED_GATES, -1",
    "LSTM_PEEPHOLES, 1",
    "LSTM_FULL_GATE_RECURRENCE, 1",
    "GRU, -1",
    "GRU_RESET_BEFORE, -1"
  })
  void forgetGateStartsOpen(CellType type, int forget) {
    RecurrentSize size = new RecurrentSize(type, HIDDEN);
    Recurrence.inputs(parameters, "layer", size, 2);
    parameters.initialize(DataType.FLOAT, 1);
    float[] bias = values("layer.input.bias");
    assertThat(bias).hasSize(size.gateWidth());
    for (int column = 0; column < bias.length; column++) {
      assertThat(bias[column]).isEqualTo(column / HIDDEN == forget ? 1f : 0f);
    }
  }
}
