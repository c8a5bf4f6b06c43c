package org.nmt4j.encoder;

import static org.nmt4j.nn.fixture.TestNetwork.input;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.fixture.NetworkChecks;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.fixture.WeightedSum;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;

class EncoderGradientTest {
  private static final IdBatch BATCH =
      IdBatch.of(List.of(new int[] {1, 1}, new int[] {1, 1, 1}, new int[] {1}), 0);

  /** Memory and summary of embedded tokens that are parameters. */
  private static TestNetwork network(
      CellType type, int hidden, int layers, boolean bidirectional, double dropout) {
    return parameters -> {
      Parameter embedded = input(parameters, "embedded", BATCH.ids().length, 2);
      RecurrentEncoder encoder =
          new RecurrentEncoder(parameters, type, 2, hidden, layers, bidirectional);
      return tape -> {
        EncoderMemory memory =
            encoder.encode(tape, tape.parameter(embedded), BATCH, new Dropout(dropout, 3));
        return WeightedSum.loss(memory.states(), memory.summary());
      };
    };
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 1, false, 0", "LSTM, 1, true, 0", "LSTM, 2, false, 0", "LSTM, 2, true, 0.3",
    "GRU, 1, false, 0", "GRU, 1, true, 0", "GRU, 2, false, 0", "GRU, 2, true, 0.3"
  })
  void gradientIsRight(CellType type, int layers, boolean bidirectional, double dropout) {
    NetworkChecks.gradientIsRight(
        network(type, 2, layers, bidirectional, dropout), (run, check) -> check.sampling(3, 1));
  }

  @ParameterizedTest
  @CsvSource({"LSTM, 1, true", "LSTM, 2, true", "GRU, 1, true", "GRU, 2, false"})
  void fusedIsReference(CellType type, int layers, boolean bidirectional) {
    TestNetwork network = network(type, 19, layers, bidirectional, 0.3);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
    NetworkChecks.fusedGradientIsRight(network, Kernels.fused());
  }
}
