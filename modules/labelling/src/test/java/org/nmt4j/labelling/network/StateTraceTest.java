package org.nmt4j.labelling.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.encoder.DirectionJoin;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.op.DropoutRates;

class StateTraceTest {
  private static final LabellingBatch BATCH =
      LabellingBatch.of(List.of(line(1, 5, 4, 6), line(2, 4), line(1, 6, 6)));

  private static Example line(int label, int... ids) {
    return new Example(ids, new float[0][], new int[] {label}, 0);
  }

  private static LabellingNetwork network(CellType type) {
    LabellingNetwork single =
        new LabellingNetwork(
            new LabellingSize(
                new EncoderSize(
                    new RecurrentSize(type, 3), 2, 2, false, DirectionJoin.CONCAT, false),
                7,
                3,
                false,
                new DropoutRates(0, false, 0)));
    single.parameters().initialize(1);
    return single.inDouble();
  }

  private static Tape tape(LabellingNetwork network, Gradients gradients) {
    return Tape.recording(
        Kernels.reference(),
        new Workspace(network.parameters().flat().type()),
        network.parameters(),
        gradients);
  }

  @ParameterizedTest
  @EnumSource(
      value = CellType.class,
      names = {"RNN", "GRU", "LSTM", "LSTM_NO_FORGET_GATE"})
  void lossAndGradientAreThoseOfTraining(CellType type) {
    LabellingNetwork network = network(type);
    Gradients expected = network.parameters().newGradients();
    Tape trained = tape(network, expected);
    double loss = network.loss(trained, BATCH, Objective.LIKELIHOOD, 1, 0).smoothed();
    trained.backward();
    Gradients found = network.parameters().newGradients();
    Tape traced = tape(network, found);
    StateTrace trace = network.trace(traced, BATCH);
    assertThat(network.loss(traced, trace, BATCH).smoothed()).isCloseTo(loss, within(1e-12));
    traced.backward();
    double[] wanted = Values.doubles(expected.flat());
    double[] got = Values.doubles(found.flat());
    for (int i = 0; i < wanted.length; i++) {
      assertThat(got[i]).isCloseTo(wanted[i], within(1e-12));
    }
  }

  @Test
  void aLineThatHasEndedKeepsItsStateAndAllOfItsGradient() {
    LabellingNetwork network = network(CellType.LSTM);
    Tape tape = tape(network, network.parameters().newGradients());
    StateTrace trace = network.trace(tape, BATCH);
    network.loss(tape, trace, BATCH);
    tape.backward();
    assertThat(Values.doubles(trace.top(2).hidden().value().slice(1, 1)))
        .containsExactly(Values.doubles(trace.top(0).hidden().value().slice(1, 1)));
    assertThat(Values.doubles(trace.top(0).hidden().gradient().slice(1, 1)))
        .containsExactly(Values.doubles(trace.top(2).hidden().gradient().slice(1, 1)));
  }
}
