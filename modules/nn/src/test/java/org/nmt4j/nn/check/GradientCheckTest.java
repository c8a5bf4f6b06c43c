package org.nmt4j.nn.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.fixture.Values;

class GradientCheckTest {
  private final Parameters parameters = new Parameters();
  private final Parameter x = parameters.declare("x", 3, 4, Initializer.embedding(1, -1));
  private final Parameter y = parameters.declare("y", 1, 2, Initializer.embedding(1, -1));

  /** The sum of sines, with a gradient that is wrong by {@code fault} at x[1, 2]. */
  private LossFunction sines(double fault) {
    return tape -> {
      double loss = 0;
      for (Parameter parameter : List.of(x, y)) {
        Variable variable = tape.parameter(parameter);
        for (int i = 0; i < variable.rows(); i++) {
          for (int j = 0; j < variable.columns(); j++) {
            double value = variable.value().array().getDouble(i, j);
            loss += Math.sin(value);
            add(variable, i, j, Math.cos(value));
          }
        }
      }
      add(tape.parameter(x), 1, 2, fault);
      return loss;
    };
  }

  private static void add(Variable variable, int row, int column, double share) {
    double before = variable.gradient().array().getDouble(row, column);
    variable.gradient().array().putScalar(row, column, before + share);
  }

  @Test
  void rightGradientPassesAndValuesStayAsTheyWere() {
    parameters.initialize(DataType.DOUBLE, 1);
    double[] before = Values.doubles(parameters.flat());
    List<GradientError> worst = new GradientCheck(parameters).run(sines(0));
    assertThat(worst).extracting(GradientError::parameter).containsExactly(x, y);
    assertThat(worst).allMatch(error -> error.relative() < 1e-8);
    assertThat(Values.doubles(parameters.flat())).containsExactly(before);
  }

  @Test
  void wrongElementIsFoundAndNamed() {
    parameters.initialize(DataType.DOUBLE, 1);
    GradientError worst = new GradientCheck(parameters).run(sines(1e-4)).get(0);
    assertThat(worst.row()).isEqualTo(1);
    assertThat(worst.column()).isEqualTo(2);
    assertThat(worst.relative()).isGreaterThan(5e-5);
    assertThat(worst.analytic() - worst.numeric()).isCloseTo(1e-4, within(1e-9));
    assertThat(worst).asString().startsWith("x[1, 2]: computed ");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void nanIsTheWorstError(double fault) {
    parameters.initialize(DataType.DOUBLE, 1);
    GradientError worst = new GradientCheck(parameters).run(sines(fault)).get(0);
    assertThat(worst.row()).isEqualTo(1);
    assertThat(worst.relative()).isNaN();
  }

  @Test
  void rowThatIsFixedIsLeftOut() {
    parameters.initialize(DataType.DOUBLE, 1);
    assertThat(new GradientCheck(parameters).withoutRow(x, 1).run(sines(1)))
        .allMatch(error -> error.relative() < 1e-8);
  }

  @Test
  void sampleLooksAtDifferentElementsBySeed() {
    parameters.initialize(DataType.DOUBLE, 1);
    Set<String> seen = new TreeSet<>();
    for (int seed = 0; seed < 100; seed++) {
      GradientError error = new GradientCheck(parameters).sampling(1, seed).run(sines(0)).get(0);
      seen.add(error.row() + " " + error.column());
    }
    assertThat(seen).hasSize(x.size());
  }

  @Test
  void singlePrecisionIsRefused() {
    parameters.initialize(DataType.FLOAT, 1);
    assertThatThrownBy(() -> new GradientCheck(parameters))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
