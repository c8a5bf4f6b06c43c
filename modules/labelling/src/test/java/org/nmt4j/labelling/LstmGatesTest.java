package org.nmt4j.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.encoder.DirectionJoin;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.labelling.network.LabellingNetwork;
import org.nmt4j.labelling.network.LabellingSize;
import org.nmt4j.labelling.network.StateTrace;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.DropoutRates;

class LstmGatesTest {

  private static float[] values(Matrix matrix) {
    float[] values = new float[matrix.size()];
    matrix.read(values);
    return values;
  }

  /** The gates, with a candidate computed here, must give the states of the network. */
  @Test
  void gatesMakeTheStatesThatTheNetworkHas() {
    int hidden = 3;
    LabellingNetwork network =
        new LabellingNetwork(
            new LabellingSize(
                new EncoderSize(
                    new RecurrentSize(CellType.LSTM, hidden),
                    2,
                    1,
                    false,
                    DirectionJoin.CONCAT,
                    false),
                7,
                3,
                true,
                new DropoutRates(0, false, 0)));
    network.parameters().initialize(1);
    LabellingBatch batch =
        LabellingBatch.of(
            List.of(
                new Example(new int[] {4, 6, 5, 6}, new float[0][], new int[] {1, 2, 1, 1}, 0)));
    Tape tape =
        Tape.inference(
            Kernels.reference(),
            new Workspace(network.parameters().flat().type()),
            network.parameters());
    StateTrace trace = network.trace(tape, batch);
    LstmGates gates = new LstmGates(network.parameters());
    float[] w = values(network.parameters().matrices().get("encoder.layer0.forward.input.weight"));
    float[] r =
        values(network.parameters().matrices().get("encoder.layer0.forward.recurrent.weight"));
    float[] h = new float[hidden];
    float[] c = new float[hidden];
    for (int t = 0; t < trace.positions(); t++) {
      float[] x = values(trace.inputs().get(t).value());
      LstmGates.Activations at = gates.at(x, h);
      float[] nextH = values(trace.top(t).hidden().value());
      float[] nextC = values(trace.top(t).cell().value());
      for (int j = 0; j < hidden; j++) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
          sum += x[i] * w[i * 4 * hidden + 2 * hidden + j];
        }
        for (int i = 0; i < hidden; i++) {
          sum += h[i] * r[i * 4 * hidden + 2 * hidden + j];
        }
        double cell = at.forget()[j] * c[j] + at.input()[j] * Math.tanh(sum);
        assertThat(nextC[j]).isCloseTo((float) cell, within(1e-6f));
        assertThat(nextH[j]).isCloseTo((float) (at.output()[j] * Math.tanh(cell)), within(1e-6f));
      }
      h = nextH;
      c = nextC;
    }
    assertThat(h).isNotEqualTo(new float[hidden]);
  }

  @Test
  void unitsThatHoldMoreCountMore() {
    GateActivity one = new GateActivity(0, 0.5, 0, 4, 3);
    GateActivity other = new GateActivity(0, 0.5, 0, 1, 0);
    assertThat(GateActivity.keptShare(List.of(one, other))).isCloseTo(0.6, within(1e-12));
    assertThat(GateActivity.keptShare(List.of(new GateActivity(0, 0.5, 0, 0, 0)))).isNaN();
  }
}
