package org.nmt4j.decoder;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.fixture.DirectionalCheck;
import org.nmt4j.nn.fixture.NetworkChecks;
import org.nmt4j.nn.fixture.NetworkRun;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Dropout;

/** Tests the gradients of all parameters from ids to loss, with padding in source and target. */
class TranslatorGradientTest {
  private static final List<int[]> SOURCES = List.of(new int[] {5, 2}, new int[] {3, 4, 2});
  private static final List<int[]> TARGETS = List.of(new int[] {4, 6}, new int[] {7});

  private static TestNetwork network(
      DecoderSize size, AttentionType type, boolean tied, double dropout) {
    return parameters -> {
      TestTranslator translator = new TestTranslator(parameters, size, type, tied);
      return tape -> {
        double scale = 1.0 / 5;
        return scale
            * translator
                .loss(
                    tape,
                    translator.states(tape, SOURCES, TARGETS, new Dropout(dropout, 5)).readouts(),
                    TARGETS,
                    List.of(0, 1),
                    scale)
                .smoothed();
      };
    };
  }

  private static DirectionalCheck restricted(NetworkRun run, DirectionalCheck check) {
    return check.withoutRow(run.parameter("target"), TestTranslator.PADDING);
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 2, ADDITIVE, FEEDING, false, 0.3",
    "GRU,  1, DOT,      PLAIN,   true,  0",
    "GRU,  2, GENERAL,  FEEDING, true,  0.3",
    "GRU,  1, ADDITIVE, CONDITIONAL, true, 0.3"
  })
  void gradientIsRight(
      CellType cell,
      int layers,
      AttentionType type,
      DecoderKind kind,
      boolean tied,
      double dropout) {
    DecoderSize size = kind.size(new RecurrentSize(cell, 4), 3, layers, 3);
    NetworkChecks.gradientIsRight(
        network(size, type, tied, dropout), TranslatorGradientTest::restricted);
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 2, GENERAL, FEEDING,  true", "LSTM, 1, ADDITIVE, PLAIN, false",
    "GRU,  2, SCALED_DOT,  FEEDING,  false", "GRU,  1, NONE,     PLAIN, true",
    "GRU,  2, ADDITIVE, CONDITIONAL, true"
  })
  void fusedIsReference(
      CellType cell, int layers, AttentionType type, DecoderKind kind, boolean tied) {
    TestNetwork network =
        network(kind.size(new RecurrentSize(cell, 34), 17, layers, 17), type, tied, 0.2);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
    NetworkChecks.fusedGradientIsRight(network, Kernels.fused());
  }
}
