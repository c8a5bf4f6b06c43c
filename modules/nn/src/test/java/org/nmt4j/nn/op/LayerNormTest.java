package org.nmt4j.nn.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;

class LayerNormTest {
  private static final int WIDTH = 37;
  private static final int ROWS = 5;

  private final Parameters parameters = new Parameters();
  private final LayerNorm norm = new LayerNorm(parameters, "norm", WIDTH, Initializer.ZEROS);
  private final Matrix x = Values.matrix(ROWS, WIDTH, 3);

  private float[] normalised(Matrix rows) {
    Tape tape = Tape.inference(Kernels.fused(), new Workspace(DataType.FLOAT), parameters);
    return Values.floats(norm.apply(tape, tape.constant(rows)).value());
  }

  @Test
  void rowsStartWithMeanZeroAndDeviationOne() {
    parameters.initialize(DataType.FLOAT, 1);
    x.array().muli(3).addi(7);
    float[] found = normalised(x);
    for (int row = 0; row < ROWS; row++) {
      double sum = 0;
      double squares = 0;
      for (int k = 0; k < WIDTH; k++) {
        sum += found[row * WIDTH + k];
        squares += Math.pow(found[row * WIDTH + k], 2);
      }
      assertThat(sum / WIDTH).isCloseTo(0, within(1e-6));
      assertThat(squares / WIDTH).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void gainAndBiasFollow() {
    parameters.initialize(DataType.FLOAT, 1);
    float[] plain = normalised(x);
    float[] gain = Values.floats(WIDTH, 4);
    float[] bias = Values.floats(WIDTH, 5);
    parameters.set(parameters.all().get(0), gain);
    parameters.set(parameters.all().get(1), bias);
    float[] found = normalised(x);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(plain[i] * gain[i % WIDTH] + bias[i % WIDTH], within(1e-6f));
    }
  }

  @Test
  void rowIsThatOfTheRowAlone() {
    parameters.initialize(DataType.FLOAT, 1);
    Values.disturb(parameters, 2);
    float[] together = normalised(x);
    for (int row = 0; row < ROWS; row++) {
      float[] alone = normalised(x.slice(row, 1));
      assertThat(Arrays.copyOfRange(together, row * WIDTH, (row + 1) * WIDTH))
          .containsExactly(alone);
    }
  }

  /** Padding may be all zeros. */
  @Test
  void equalElementsBecomeTheBias() {
    parameters.initialize(DataType.FLOAT, 1);
    Values.disturb(parameters, 2);
    float[] bias = Values.floats(parameters.matrix(parameters.all().get(1)));
    assertThat(normalised(Matrix.create(DataType.FLOAT, 1, WIDTH))).containsExactly(bias);
  }
}
