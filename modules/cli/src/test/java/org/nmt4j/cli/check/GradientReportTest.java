package org.nmt4j.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.check.CheckedNetwork;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.SquaredError;

class GradientReportTest {

  /** Returns a linear layer that learns to output 1, with a fault in its weight's gradient. */
  private static CheckedNetwork linear(Consumer<INDArray> fault) {
    Parameters single = parameters();
    single.initialize(1);
    Parameters parameters = new Parameters();
    Linear linear =
        new Linear(parameters, "linear", 3, 1, Initializer.xavier(1), Initializer.ZEROS);
    parameters.initializeInDouble(single);
    return new CheckedNetwork(
        parameters,
        tape -> {
          Parameter weight = parameters.all().get(0);
          Variable w = tape.parameter(weight);
          tape.record(() -> tape.defer(weight, () -> fault.accept(w.gradient().array())));
          return loss(tape, linear);
        });
  }

  private static Parameters parameters() {
    Parameters parameters = new Parameters();
    new Linear(parameters, "linear", 3, 1, Initializer.xavier(1), Initializer.ZEROS);
    return parameters;
  }

  private static double loss(Tape tape, Linear linear) {
    Variable x = tape.constantZeros(2, 3);
    x.value().assign(new float[] {1, 2, 3, -1, 0, 2});
    return SquaredError.loss(tape, linear.apply(tape, x), new float[] {1, 1}, 1).smoothed();
  }

  @Test
  void aRightGradientPasses() {
    GradientReport report = GradientReport.of("", linear(gradient -> {}), 1);
    assertThat(report.passed()).isTrue();
    assertThat(report.lines()).hasSize(3);
    assertThat(report.lines().get(0)).matches("linear\\.weight +3 x 1  \\d\\.\\de-\\d\\d");
    assertThat(report.lines().get(2)).startsWith("PASS gradient = ");
  }

  @Test
  void aGradientWrongByATenthOfAPercentFailsAndIsNamed() {
    GradientReport report = GradientReport.of("arm", linear(gradient -> gradient.muli(1.001)), 1);
    assertThat(report.passed()).isFalse();
    assertThat(report.lines().get(0)).isEqualTo("arm:");
    assertThat(report.lines().get(3)).startsWith("linear.weight[").contains("computed");
    assertThat(report.lines().get(4)).isEqualTo("FAIL arm gradient = 1.0e-03 (required < 1e-06)");
  }

  @Test
  void aGradientThatIsNoNumberFails() {
    GradientReport report =
        GradientReport.of("", linear(gradient -> gradient.putScalar(1, 0, Double.NaN)), 1);
    assertThat(report.passed()).isFalse();
    assertThat(report.lines().get(3)).startsWith("FAIL gradient = NaN");
  }
}
