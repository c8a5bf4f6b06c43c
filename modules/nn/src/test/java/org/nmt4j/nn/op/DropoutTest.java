package org.nmt4j.nn.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;

class DropoutTest {
  private static final DropoutRates VARIATIONAL = new DropoutRates(0.5, true, 0);

  private final Parameters parameters = new Parameters();
  private final Workspace workspace = new Workspace(DataType.FLOAT);
  private final Variable ones;
  private final Tape tape;

  DropoutTest() {
    parameters.declare("unused", 1, 1, Initializer.ZEROS);
    parameters.initialize(DataType.FLOAT, 1);
    tape = Tape.recording(Kernels.fused(), workspace, parameters, parameters.newGradients());
    Matrix matrix = Matrix.create(DataType.FLOAT, 301, 333);
    matrix.array().assign(1);
    ones = tape.constant(matrix);
  }

  private float[] drop(Dropout dropout) {
    return Values.floats(dropout.between(301).apply(tape, ones).value());
  }

  private static double share(float[] values, float wanted) {
    int count = 0;
    for (float value : values) {
      count += value == wanted ? 1 : 0;
    }
    return (double) count / values.length;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9})
  void shareOfZerosIsTheRateAndTheRestMakesUpForIt(double rate) {
    float[] dropped = drop(new Dropout(rate, 3));
    assertThat(share(dropped, 0)).isCloseTo(rate, within(0.006));
    assertThat(share(dropped, (float) (1 / (1 - rate)))).isCloseTo(1 - rate, within(0.006));
  }

  @Test
  void everyCallHasItsOwnMaskAndEveryKeyToo() {
    Dropout dropout = new Dropout(0.5, 3);
    float[] first = drop(dropout);
    float[] second = drop(dropout);
    assertThat(agreement(first, second)).isCloseTo(0.5, within(0.01));
    assertThat(agreement(first, drop(new Dropout(0.5, 4)))).isCloseTo(0.5, within(0.01));
    assertThat(Arrays.equals(first, drop(new Dropout(0.5, 3)))).isTrue();
  }

  @Test
  void variationalLayerHasOneMaskForAllSteps() {
    Dropout.Layer place = new Dropout(VARIATIONAL, 3).between(7);
    float[] whole = Values.floats(place.apply(tape, ones).value());
    assertThat(share(whole, 0)).isCloseTo(0.5, within(0.02));
    float[] step = Values.floats(place.apply(tape, ones.slice(0, 7)).value());
    for (int from = 0; from < whole.length; from += step.length) {
      assertThat(Arrays.copyOfRange(whole, from, from + step.length)).containsExactly(step);
    }
  }

  @Test
  void variationalLayersAndRowsHaveTheirOwnMasks() {
    Dropout dropout = new Dropout(VARIATIONAL, 3);
    float[] first = Values.floats(dropout.between(301).apply(tape, ones).value());
    float[] second = Values.floats(dropout.between(301).apply(tape, ones).value());
    assertThat(agreement(first, second)).isCloseTo(0.5, within(0.01));
    assertThat(Arrays.copyOf(first, 333)).isNotEqualTo(Arrays.copyOfRange(first, 333, 666));
  }

  @Test
  void recurrentLayerHasOneMaskAndKeepsOtherMasks() {
    Dropout dropout = new Dropout(new DropoutRates(0.5, false, 0.2), 3);
    Dropout.Layer place = dropout.recurrent(301);
    float[] first = Values.floats(place.apply(tape, ones).value());
    assertThat(share(first, 0)).isCloseTo(0.2, within(0.006));
    assertThat(Values.floats(place.apply(tape, ones).value())).containsExactly(first);
    assertThat(Values.floats(dropout.recurrent(301).apply(tape, ones).value())).isNotEqualTo(first);
    assertThat(drop(dropout)).containsExactly(drop(new Dropout(0.5, 3)));
  }

  @Test
  void wordsAreDroppedAsAWhole() {
    Dropout dropout = new Dropout(new DropoutRates(0.5, true, 0, 0.25, 0), 3);
    int[] ids = new int[301];
    float[] values = Values.floats(dropout.sourceWords(tape, ones, ids).value());
    int kept = 0;
    for (int row = 0; row < 301; row++) {
      float[] word = Arrays.copyOfRange(values, row * 333, (row + 1) * 333);
      assertThat(share(word, word[0])).isEqualTo(1);
      assertThat(word[0]).isIn(0f, (float) (1 / 0.75));
      kept += word[0] > 0 ? 1 : 0;
    }
    assertThat(kept / 301.0).isCloseTo(0.75, within(0.08));
    assertThat(dropout.targetWords(tape, ones, ids, 2)).isSameAs(ones);
    assertThat(drop(dropout)).containsExactly(drop(new Dropout(VARIATIONAL, 3)));
  }

  @Test
  void startMarkIsKeptAndSidesHaveTheirOwnMasks() {
    Dropout dropout = new Dropout(new DropoutRates(0, false, 0, 0.5, 0.5), 3);
    int[] ids = new int[301];
    Arrays.fill(ids, 0, 100, 2);
    float[] target = Values.floats(dropout.targetWords(tape, ones, ids, 2).value());
    assertThat(share(Arrays.copyOf(target, 100 * 333), 1)).isEqualTo(1);
    assertThat(share(target, 1)).isCloseTo(100 / 301.0, within(1e-9));
    float[] source = Values.floats(dropout.sourceWords(tape, ones, ids).value());
    assertThat(share(source, 1)).isEqualTo(0);
    assertThat(Arrays.copyOfRange(source, 100 * 333, source.length))
        .isNotEqualTo(Arrays.copyOfRange(target, 100 * 333, target.length));
    Tape inference = Tape.inference(Kernels.fused(), workspace, parameters);
    assertThat(dropout.sourceWords(inference, ones, ids)).isSameAs(ones);
  }

  private static double agreement(float[] a, float[] b) {
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += a[i] == b[i] ? 1 : 0;
    }
    return (double) count / a.length;
  }

  @Test
  void nothingIsDroppedAtRateZeroOrInInference() {
    assertThat(Dropout.none().between(301).apply(tape, ones)).isSameAs(ones);
    Tape inference = Tape.inference(Kernels.fused(), workspace, parameters);
    assertThat(new Dropout(0.5, 3).between(301).apply(inference, ones)).isSameAs(ones);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void rateIsAProbabilityBelowOne(double rate) {
    assertThatThrownBy(() -> new Dropout(rate, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DropoutRates(0, false, rate))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DropoutRates(0, false, 0, rate, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DropoutRates(0, false, 0, 0, rate))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
