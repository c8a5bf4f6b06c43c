package org.nmt4j.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nmt4j.nn.fixture.TestNetwork.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.NetworkChecks;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.fixture.WeightedSum;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.sequence.EncoderMemory;

class AttentionTest {
  private static final int[] LENGTHS = {2, 4, 1};
  private static final int POSITIONS = 4;
  private static final int STEPS = 3;
  private static final int[] IN_ORDER = {0, 1, 2};

  private enum Type {
    DOT {
      @Override
      Attention of(Parameters parameters, int width) {
        return DotAttention.dot(width, width);
      }
    },
    SCALED_DOT {
      @Override
      Attention of(Parameters parameters, int width) {
        return DotAttention.scaledDot(width, width);
      }
    },
    GENERAL {
      @Override
      Attention of(Parameters parameters, int width) {
        return DotAttention.general(parameters, width, memoryWidth(width));
      }
    },
    ADDITIVE {
      @Override
      Attention of(Parameters parameters, int width) {
        return new AdditiveAttention(parameters, width, memoryWidth(width), false);
      }
    },
    COVERED {
      @Override
      Attention of(Parameters parameters, int width) {
        return new AdditiveAttention(parameters, width, memoryWidth(width), true);
      }
    };

    /** Creates attention for queries of this width. */
    abstract Attention of(Parameters parameters, int width);

    /** The width of the memory, larger than that of the query if the score allows it. */
    int memoryWidth(int width) {
      return this == DOT || this == SCALED_DOT ? width : width + 2;
    }
  }

  private static Parameter memory(Parameters parameters, Type type, int width) {
    return input(parameters, "memory", POSITIONS * LENGTHS.length, type.memoryWidth(width));
  }

  private static EncoderMemory memory(Tape tape, Parameter states) {
    return new EncoderMemory(tape.parameter(states), null, LENGTHS);
  }

  /** Several steps. Each reads the coverage that the step before left. */
  private static TestNetwork network(Type type, int width) {
    return parameters -> {
      Parameter states = memory(parameters, type, width);
      Parameter queries = input(parameters, "queries", STEPS * LENGTHS.length, width);
      Attention attention = type.of(parameters, width);
      return tape -> {
        Attention.Pass pass = attention.open(tape, memory(tape, states), STEPS, LENGTHS.length);
        List<Variable> contexts = new ArrayList<>();
        Variable coverage =
            attention.readsCoverage() ? tape.constantZeros(LENGTHS.length, POSITIONS) : null;
        for (int step = 0; step < STEPS; step++) {
          Variable query = tape.parameter(queries).slice(step * LENGTHS.length, LENGTHS.length);
          AttentionResult focus = pass.attend(query, coverage, IN_ORDER);
          contexts.add(focus.context());
          coverage = focus.coverage();
        }
        return WeightedSum.loss(contexts.toArray(Variable[]::new));
      };
    };
  }

  @ParameterizedTest
  @EnumSource
  void gradientIsRight(Type type) {
    NetworkChecks.everyDerivativeIsRight(network(type, 3));
  }

  @ParameterizedTest
  @EnumSource
  void fusedIsReference(Type type) {
    NetworkChecks.fusedIsReference(network(type, 21), Kernels.fused());
    NetworkChecks.fusedGradientIsRight(network(type, 21), Kernels.fused());
  }

  @ParameterizedTest
  @EnumSource
  void weightsAreADistributionOverTheTrueLength(Type type) {
    Fixed fixed = new Fixed(type, 9);
    float[] weights = Values.floats(fixed.attend(0, LENGTHS.length, IN_ORDER).weights().value());
    for (int row = 0; row < LENGTHS.length; row++) {
      double sum = 0;
      for (int s = 0; s < POSITIONS; s++) {
        float weight = weights[row * POSITIONS + s];
        sum += weight;
        assertThat(weight > 0).isEqualTo(s < LENGTHS[row]);
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource
  void contextIsTheWeightedMemory(Type type) {
    Fixed fixed = new Fixed(type, 9);
    AttentionResult focus = fixed.attend(0, LENGTHS.length, IN_ORDER);
    float[] weights = Values.floats(focus.weights().value());
    int width = type.memoryWidth(9);
    double[] expected = new double[LENGTHS.length * width];
    for (int row = 0; row < LENGTHS.length; row++) {
      for (int s = 0; s < POSITIONS; s++) {
        float[] state = Values.row(fixed.memory.states().value(), s * LENGTHS.length + row);
        for (int k = 0; k < width; k++) {
          expected[row * width + k] += weights[row * POSITIONS + s] * state[k];
        }
      }
    }
    assertThat(Values.doubles(focus.context().value())).containsExactly(expected, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void rowsChooseTheirSentence(Type type) {
    Fixed fixed = new Fixed(type, 9);
    int[] sentences = {2, 1, 1, 0, 1};
    AttentionResult many = fixed.attend(0, 5, sentences);
    for (int row = 0; row < 5; row++) {
      AttentionResult one = fixed.attend(row, 1, sentences[row]);
      assertThat(Values.row(many.context().value(), row))
          .containsExactly(Values.row(one.context().value(), 0));
      assertThat(Values.row(many.weights().value(), row))
          .containsExactly(Values.row(one.weights().value(), 0));
    }
  }

  /** Attention never reads the padding after a sentence's end. */
  @ParameterizedTest
  @EnumSource
  void paddingIsNotRead(Type type) {
    Fixed fixed = new Fixed(type, 9);
    AttentionResult before = fixed.attend(0, LENGTHS.length, IN_ORDER);
    for (int s = 0; s < POSITIONS; s++) {
      for (int b = 0; b < LENGTHS.length; b++) {
        if (s >= LENGTHS[b]) {
          float[] row = new float[type.memoryWidth(9)];
          Arrays.fill(row, 1e30f);
          fixed.memory.states().value().slice(s * LENGTHS.length + b, 1).write(row);
        }
      }
    }
    AttentionResult after = fixed.attend(0, LENGTHS.length, IN_ORDER);
    assertThat(Values.floats(after.context().value()))
        .containsExactly(Values.floats(before.context().value()));
    assertThat(Values.floats(after.weights().value()))
        .containsExactly(Values.floats(before.weights().value()));
  }

  @Test
  void dotNeedsEqualWidths() {
    assertThatThrownBy(() -> DotAttention.dot(3, 4))
        .hasMessage("dot attention needs a decoder as wide as the memory: 3 and 4");
  }

  /** One attention with its memory and five queries, in inference. */
  private static final class Fixed {
    private final Attention attention;
    private final Tape tape;
    private final EncoderMemory memory;
    private final Variable query;
    private final Variable coverage;

    Fixed(Type type, int width) {
      Parameters parameters = new Parameters();
      attention = type.of(parameters, width);
      parameters.declare("unused", 1, 1, Initializer.ZEROS);
      parameters.initialize(DataType.FLOAT, 1);
      Workspace workspace = new Workspace(DataType.FLOAT);
      tape = Tape.inference(Kernels.fused(), workspace, parameters);
      int rows = POSITIONS * LENGTHS.length;
      memory =
          new EncoderMemory(
              tape.constant(Values.matrix(workspace, rows, type.memoryWidth(width), 1)),
              null,
              LENGTHS);
      query = tape.constant(Values.matrix(workspace, 8, width, 2));
      coverage =
          attention.readsCoverage()
              ? tape.constant(Values.matrix(workspace, 8, POSITIONS, 3))
              : null;
    }

    /** Attends with some of the queries. */
    AttentionResult attend(int from, int count, int... sentences) {
      return attention
          .open(tape, memory, 0, 0)
          .attend(
              query.slice(from, count),
              coverage == null ? null : coverage.slice(from, count),
              sentences);
    }
  }
}
