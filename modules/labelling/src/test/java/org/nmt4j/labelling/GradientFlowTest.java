package org.nmt4j.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nmt4j.encoder.DirectionJoin;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.labelling.network.LabellingNetwork;
import org.nmt4j.labelling.network.LabellingSize;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.op.DropoutRates;

class GradientFlowTest {
  private static final float[] NUMBERS = {0.5f, -1, 0.25f, 0.75f};

  /** Returns a regression network with a cell of one unit, for lines of numbers. */
  private static LabellingNetwork network(CellType type, float[]... values) {
    LabellingNetwork network =
        new LabellingNetwork(
            new LabellingSize(
                new EncoderSize(
                    new RecurrentSize(type, 1), 1, 1, false, DirectionJoin.CONCAT, false),
                0,
                0,
                false,
                new DropoutRates(0, false, 0)));
    Parameters parameters = network.parameters();
    parameters.initialize(1);
    for (int i = 0; i < values.length; i++) {
      parameters.set(parameters.all().get(i), values[i]);
    }
    return network;
  }

  private static Example line(double wanted, float... numbers) {
    float[][] steps = new float[numbers.length][];
    for (int t = 0; t < numbers.length; t++) {
      steps[t] = new float[] {numbers[t]};
    }
    return new Example(new int[0], steps, new int[0], wanted);
  }

  @Test
  void ofASimpleNetworkItIsTheSumOfItsSlopes() {
    LabellingNetwork network =
        network(
            CellType.RNN,
            new float[] {0.5f}, // input weight
            new float[] {0.25f}, // bias
            new float[] {-0.75f}, // recurrent weight
            new float[] {2}, // output
            new float[] {0});
    Map<Integer, Double> found =
        GradientFlow.of(network, LabellingBatch.of(List.of(line(3, NUMBERS)))).logarithms();
    double[] h = new double[NUMBERS.length];
    for (int t = 0; t < h.length; t++) {
      h[t] = Math.tanh(0.5 * NUMBERS[t] + 0.25 - 0.75 * (t == 0 ? 0 : h[t - 1]));
    }
    double first = Math.log(0.75 * (1 - h[3] * h[3]));
    double second = first + Math.log(0.75 * (1 - h[2] * h[2]));
    assertThat(found).containsOnlyKeys(0, 1, 2);
    assertThat(found.get(0)).isZero();
    assertThat(found.get(1)).isCloseTo(first, within(1e-9));
    assertThat(found.get(2)).isCloseTo(second, within(1e-9));
  }

  /** Computes the loss of an LSTM of one unit that continues from step {@code from}. */
  private static double lossFrom(int from, double hidden, double cell, float[] w, float[] r) {
    double h = hidden;
    double c = cell;
    for (int t = from; t < NUMBERS.length; t++) {
      double[] z = new double[4];
      for (int j = 0; j < 4; j++) {
        z[j] = w[j] * NUMBERS[t] + r[j] * h;
      }
      c = sigmoid(z[1]) * c + sigmoid(z[0]) * Math.tanh(z[2]);
      h = sigmoid(z[3]) * Math.tanh(c);
    }
    return (2 * h - 3) * (2 * h - 3);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Test
  void ofAnLstmItIsWhatFiniteDifferencesOfBothStatesSay() {
    float[] w = {0.5f, 1, -1.5f, 0.25f};
    float[] r = {-0.5f, 0.75f, 1.25f, 2};
    LabellingNetwork network =
        network(CellType.LSTM, w, new float[4], r, new float[] {2}, new float[] {0});
    Map<Integer, Double> found =
        GradientFlow.of(network, LabellingBatch.of(List.of(line(3, NUMBERS)))).logarithms();
    double atEnd = 0;
    for (int lag = 0; lag <= 2; lag++) {
      int from = NUMBERS.length - lag;
      double[] state = stateBefore(from, w, r);
      double step = 1e-5;
      double byHidden =
          (lossFrom(from, state[0] + step, state[1], w, r)
                  - lossFrom(from, state[0] - step, state[1], w, r))
              / (2 * step);
      double byCell =
          (lossFrom(from, state[0], state[1] + step, w, r)
                  - lossFrom(from, state[0], state[1] - step, w, r))
              / (2 * step);
      double norm = Math.hypot(byHidden, byCell);
      atEnd = lag == 0 ? norm : atEnd;
      assertThat(found.get(lag)).isCloseTo(Math.log(norm / atEnd), within(1e-7));
    }
  }

  private static double[] stateBefore(int steps, float[] w, float[] r) {
    double h = 0;
    double c = 0;
    for (int t = 0; t < steps; t++) {
      double[] z = new double[4];
      for (int j = 0; j < 4; j++) {
        z[j] = w[j] * NUMBERS[t] + r[j] * h;
      }
      c = sigmoid(z[1]) * c + sigmoid(z[0]) * Math.tanh(z[2]);
      h = sigmoid(z[3]) * Math.tanh(c);
    }
    return new double[] {h, c};
  }

  @Test
  void slopeIsThatOfTheLineOfLeastSquares() {
    Map<Integer, Double> points = new LinkedHashMap<>();
    points.put(0, 0.0);
    points.put(1, -2.0);
    points.put(2, -2.0);
    assertThat(new GradientFlow(points).slope()).isCloseTo(-1, within(1e-12));
    points.put(5, Double.NEGATIVE_INFINITY);
    assertThat(new GradientFlow(points).slope()).isCloseTo(-1, within(1e-12));
    assertThat(new GradientFlow(Map.of(0, 0.0)).slope()).isNaN();
  }

  @Test
  void linesOfMedianLengthAreCutAtTheirBeginning() {
    LabellingBatch batch =
        GradientFlow.batch(
            List.of(
                line(1, 1, 2, 3, 4), line(2, 5), line(3, 6, 7, 8), line(4, 9, 8), line(5, 1, 2)));
    assertThat(batch.examples()).extracting(Example::number).containsExactly(1.0, 3.0, 4.0, 5.0);
    assertThat(batch.source().lengths()).containsOnly(2);
    assertThat(batch.examples().get(0).steps()).isDeepEqualTo(new float[][] {{3}, {4}});
  }
}
