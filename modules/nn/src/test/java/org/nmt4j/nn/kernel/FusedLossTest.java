package org.nmt4j.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

class FusedLossTest {
  static Stream<Kernels> kernels() {
    return Stream.of(
        Kernels.reference(), Kernels.fused(new ScalarLoops()), Kernels.fused(new VectorLoops()));
  }

  private static Matrix logits(float... values) {
    Matrix matrix = Matrix.create(DataType.FLOAT, 1, values.length);
    matrix.write(values);
    return matrix;
  }

  /** Computes the loss of one row with a bias of zeros and padding 0. */
  private static Loss loss(
      Kernels kernels, Matrix logits, int target, double smoothing, double scale) {
    Matrix bias = Matrix.create(DataType.FLOAT, 1, logits.columns());
    Targets targets = new Targets(new int[] {target}, 0, smoothing);
    Matrix dBias = Matrix.create(DataType.FLOAT, 1, logits.columns());
    return kernels.loss().crossEntropy(logits, bias, targets, 0, scale, dBias);
  }

  /**
   * Probabilities 1/8, 1/2, 1/4, 1/8; target 1 and padding 0; 0.2 is spread over the two others.
   */
  @ParameterizedTest
  @MethodSource("kernels")
  void lossAndGradientByHand(Kernels kernels) {
    float ln2 = (float) Math.log(2);
    Matrix logits = logits(0, 2 * ln2, ln2, 0);
    Loss loss = loss(kernels, logits, 1, 0.2, 10);
    assertThat(loss.negativeLogLikelihood()).isCloseTo(Math.log(2), within(1e-6));
    assertThat(loss.smoothed())
        .isCloseTo((0.8 * 1 + 0.1 * 2 + 0.1 * 3) * Math.log(2), within(1e-6));
    assertThat(logits.array().data().asDouble())
        .containsExactly(new double[] {1.25, 5 - 8, 2.5 - 1, 1.25 - 1}, within(1e-5));
  }

  /** Logits far from zero must not overflow. */
  @ParameterizedTest
  @MethodSource("kernels")
  void largeLogitsStayFinite(Kernels kernels) {
    Matrix logits = logits(-3000, 3000, 2999, -Float.MAX_VALUE);
    Loss loss = loss(kernels, logits, 2, 0, 1);
    assertThat(loss.smoothed()).isCloseTo(Math.log1p(Math.exp(1)), within(1e-4));
    double p = 1 / (1 + Math.exp(-1));
    assertThat(logits.array().data().asDouble())
        .containsExactly(new double[] {0, p, -p, 0}, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void nanReachesLossAndGradient(Kernels kernels) {
    Matrix logits = logits(0, 1, Float.NaN, 2);
    Loss loss = loss(kernels, logits, 1, 0, 1);
    assertThat(loss.smoothed()).isNaN();
    assertThat(logits.array().data().asDouble()).contains(Double.NaN);
  }

  @Test
  void lossesAddUp() {
    Loss sum = new Loss(6, 4, 2).plus(new Loss(3, 2, 1)).plus(Loss.NONE);
    assertThat(sum).isEqualTo(new Loss(9, 6, 3));
    assertThat(sum.mean()).isEqualTo(3);
    assertThat(sum.perplexity()).isCloseTo(Math.exp(2), within(1e-12));
  }
}
