package org.nmt4j.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;

class WeightTest {
  private final Parameters parameters = new Parameters();
  private final Parameter parameter = parameters.declare("w", 6, 8, Initializer.xavier(1));
  private final Workspace workspace = new Workspace();

  private void assertThatChangesAreSeen(BiConsumer<Parameters, float[]> change) {
    parameters.initialize(1);
    Matrix x = Values.matrix(workspace, 5, 6, 2);
    Matrix y = workspace.allocate(5, 8);
    Tape tape = Tape.inference(Kernels.fused(), workspace, parameters);
    Weight weight = tape.weight(parameter);
    weight.multiply(x, y, false); // packs the weight
    change.accept(parameters, Values.floats(48, 7));
    weight.multiply(x, y, false);
    Matrix expected = workspace.allocate(5, 8);
    Product.multiply(x, Values.matrix(6, 8, 7), expected, false, false, 0);
    assertThat(Values.doubles(y)).containsExactly(Values.doubles(expected), within(1e-5));
  }

  @Test
  void productsSeeAParameterThatIsSet() {
    assertThatChangesAreSeen((all, values) -> all.set(parameter, values));
  }

  @Test
  void productsSeeValuesFromAnOptimizer() {
    assertThatChangesAreSeen((all, values) -> all.writableFlat().write(values));
  }

  @Test
  void productsSeeValuesFromAFile() {
    assertThatChangesAreSeen((all, values) -> all.matrices().get("w").write(values));
  }
}
