package org.nmt4j.nn.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.fixture.NetworkChecks;
import org.nmt4j.nn.fixture.NetworkRun;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.kernel.Kernels;

class RecurrentDropoutTest {
  private static TestNetwork network(CellType type, double rate) {
    return new RecurrenceNetwork(new RecurrentSize(type, 6), false, rate).network();
  }

  @ParameterizedTest
  @EnumSource
  void gradientIsRight(CellType type) {
    NetworkChecks.gradientIsRight(network(type, 0.4));
    NetworkChecks.fusedIsReference(network(type, 0.4), Kernels.fused());
  }

  /**
   * Dropout changes neither the state that a cell carries over nor the values that its gates scale.
   */
  @ParameterizedTest
  @EnumSource
  void onlyTheProductHasDropout(CellType type) {
    assertThat(lossWithoutRecurrentWeights(type, 0.6))
        .isEqualTo(lossWithoutRecurrentWeights(type, 0));
    assertThat(run(type, 0.6).run(Kernels.fused()).loss())
        .isNotEqualTo(run(type, 0).run(Kernels.fused()).loss());
  }

  private static NetworkRun run(CellType type, double rate) {
    return new NetworkRun(network(type, rate), DataType.FLOAT);
  }

  private static double lossWithoutRecurrentWeights(CellType type, double rate) {
    NetworkRun run = run(type, rate);
    for (Parameter parameter : run.parameters().all()) {
      if (parameter.name().matches("layer\\.(recurrent|candidate)\\.weight")) {
        run.parameters().set(parameter, new float[parameter.size()]);
      }
    }
    return run.run(Kernels.fused()).loss();
  }
}
