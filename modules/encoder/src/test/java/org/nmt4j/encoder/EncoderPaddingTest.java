package org.nmt4j.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Embedding;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;

/** Neither the other sentences of a batch nor padding change a bit of a sentence's memory. */
class EncoderPaddingTest {
  private static final int PADDING = 0;
  private static final List<int[]> SENTENCES =
      List.of(
          new int[] {3, 4}, new int[] {5}, sentence(13), new int[] {6, 5, 4, 3, 2}, sentence(9));

  private static int[] sentence(int length) {
    return IntStream.range(0, length).map(i -> 1 + i * i % 8).toArray();
  }

  private final Parameters parameters = new Parameters();
  private final Parameter table =
      parameters.declare("table", 9, 10, Initializer.embedding(1, PADDING));

  private RecurrentEncoder oneLayer(CellType type, int hidden) {
    return new RecurrentEncoder(
        parameters,
        new EncoderSize(new RecurrentSize(type, hidden), 10, 1, true, DirectionJoin.CONCAT, false));
  }

  private EncoderMemory encode(RecurrentEncoder encoder, List<int[]> sentences) {
    Tape tape = Tape.inference(Kernels.fused(), new Workspace(DataType.FLOAT), parameters);
    IdBatch batch = IdBatch.of(sentences, PADDING);
    return encoder.encode(
        tape, Embedding.apply(tape, table, batch.ids(), PADDING), batch, Dropout.none());
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 1, false, false",
    "LSTM, 2, true, true",
    "GRU, 1, true, false",
    "GRU, 2, false, false",
    "RNN, 2, true, true",
    "GRU_RESET_BEFORE, 2, true, false",
    "RNN_RELU, 2, true, false",
    "LSTM_NO_INPUT_GATE, 2, true, false",
    "LSTM_NO_FORGET_GATE, 2, true, false",
    "LSTM_NO_OUTPUT_GATE, 2, true, false",
    "LSTM_NO_INPUT_ACTIVATION, 2, true, false",
    "LSTM_NO_OUTPUT_ACTIVATION, 2, true, false",
    "LSTM_COUPLED_GATES, 2, true, false",
    "LSTM_PEEPHOLES, 2, true, false",
    "LSTM_FULL_GATE_RECURRENCE, 2, true, false"
  })
  void memoryIsThatOfTheSentenceAlone(
      CellType type, int layers, boolean bidirectional, boolean residual) {
    RecurrentEncoder encoder =
        new RecurrentEncoder(
            parameters,
            new EncoderSize(
                new RecurrentSize(type, 21),
                10,
                layers,
                bidirectional,
                DirectionJoin.CONCAT,
                residual));
    memoryIsThatOfTheSentenceAlone(encoder);
  }

  @ParameterizedTest
  @EnumSource
  void layerNormalisedMemoryIsThatOfTheSentenceAlone(CellType type) {
    memoryIsThatOfTheSentenceAlone(
        new RecurrentEncoder(
            parameters,
            new EncoderSize(
                new RecurrentSize(type, 21, true), 10, 2, true, DirectionJoin.CONCAT, false)));
  }

  @ParameterizedTest
  @EnumSource
  void joinedMemoryIsThatOfTheSentenceAlone(DirectionJoin join) {
    memoryIsThatOfTheSentenceAlone(
        new RecurrentEncoder(
            parameters,
            new EncoderSize(new RecurrentSize(CellType.LSTM, 21), 10, 2, true, join, true)));
  }

  private void memoryIsThatOfTheSentenceAlone(RecurrentEncoder encoder) {
    parameters.initialize(DataType.FLOAT, 1);
    Values.disturb(parameters, 2);
    EncoderMemory together = encode(encoder, SENTENCES);
    for (int b = 0; b < SENTENCES.size(); b++) {
      EncoderMemory alone = encode(encoder, List.of(SENTENCES.get(b)));
      assertThat(Values.row(together.summary().value(), b))
          .containsExactly(Values.row(alone.summary().value(), 0));
      for (int s = 0; s < SENTENCES.get(b).length; s++) {
        assertThat(Values.row(together.states().value(), s * SENTENCES.size() + b))
            .as("position %d of sentence %d", s, b)
            .containsExactly(Values.row(alone.states().value(), s));
      }
    }
  }

  /**
   * The states of sum and mean, and their summary, are computed from the states that concat puts
   * side by side.
   */
  @ParameterizedTest
  @CsvSource({"SUM, 1", "MEAN, 0.5"})
  void joinIsMadeOfBothDirections(DirectionJoin join, float factor) {
    int hidden = 7;
    EncoderMemory both = fresh(DirectionJoin.CONCAT, hidden);
    EncoderMemory joined = fresh(join, hidden);
    assertThat(joined.width()).isEqualTo(hidden);
    assertThat(Values.floats(joined.states().value()))
        .containsExactly(halves(both.states().value(), factor));
    assertThat(Values.floats(joined.summary().value()))
        .containsExactly(halves(both.summary().value(), factor));
  }

  private static EncoderMemory fresh(DirectionJoin join, int hidden) {
    EncoderPaddingTest test = new EncoderPaddingTest();
    RecurrentEncoder encoder =
        new RecurrentEncoder(
            test.parameters,
            new EncoderSize(new RecurrentSize(CellType.GRU, hidden), 10, 1, true, join, false));
    test.parameters.initialize(DataType.FLOAT, 1);
    return test.encode(encoder, SENTENCES);
  }

  /** Returns the sum of the left and the right half of each row, times a factor. */
  private static float[] halves(Matrix whole, float factor) {
    int hidden = whole.columns() / 2;
    float[] sums = new float[whole.rows() * hidden];
    for (int row = 0; row < whole.rows(); row++) {
      float[] values = Values.row(whole, row);
      for (int k = 0; k < hidden; k++) {
        sums[row * hidden + k] = factor * (values[k] + values[hidden + k]);
      }
    }
    return sums;
  }

  /** The forward direction ends at the last real token, the backward direction at the first. */
  @ParameterizedTest
  @EnumSource
  void summaryIsTheEndOfBothDirections(CellType type) {
    int hidden = 7;
    RecurrentEncoder encoder = oneLayer(type, hidden);
    parameters.initialize(DataType.FLOAT, 1);
    EncoderMemory memory = encode(encoder, SENTENCES);
    int rows = SENTENCES.size();
    for (int b = 0; b < rows; b++) {
      float[] summary = Values.row(memory.summary().value(), b);
      int last = (SENTENCES.get(b).length - 1) * rows + b;
      assertThat(Arrays.copyOf(summary, hidden))
          .containsExactly(Arrays.copyOf(Values.row(memory.states().value(), last), hidden));
      assertThat(Arrays.copyOfRange(summary, hidden, 2 * hidden))
          .containsExactly(
              Arrays.copyOfRange(Values.row(memory.states().value(), b), hidden, 2 * hidden));
    }
  }

  /** Swapping the directions and reversing the sentence gives the mirror image of the memory. */
  @ParameterizedTest
  @EnumSource
  void reversedSentenceIsMirrored(CellType type) {
    int hidden = 7;
    RecurrentEncoder encoder = oneLayer(type, hidden);
    parameters.initialize(DataType.FLOAT, 1);
    EncoderMemory straight = encode(encoder, SENTENCES);
    float[] expected = Values.floats(straight.states().value());
    swapDirections();
    EncoderMemory mirrored =
        encode(encoder, SENTENCES.stream().map(EncoderPaddingTest::reversed).toList());
    int rows = SENTENCES.size();
    for (int b = 0; b < rows; b++) {
      int length = SENTENCES.get(b).length;
      for (int s = 0; s < length; s++) {
        float[] found = Values.row(mirrored.states().value(), (length - 1 - s) * rows + b);
        int at = (s * rows + b) * 2 * hidden;
        assertThat(Arrays.copyOf(found, hidden))
            .containsExactly(Arrays.copyOfRange(expected, at + hidden, at + 2 * hidden));
        assertThat(Arrays.copyOfRange(found, hidden, 2 * hidden))
            .containsExactly(Arrays.copyOfRange(expected, at, at + hidden));
      }
    }
  }

  private void swapDirections() {
    for (Parameter forward : parameters.all()) {
      if (forward.name().contains(".forward.")) {
        String name = forward.name().replace(".forward.", ".backward.");
        Parameter backward =
            parameters.all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        float[] kept = Values.floats(parameters.matrix(forward));
        parameters.set(forward, Values.floats(parameters.matrix(backward)));
        parameters.set(backward, kept);
      }
    }
  }

  private static int[] reversed(int[] sentence) {
    return IntStream.range(0, sentence.length)
        .map(i -> sentence[sentence.length - 1 - i])
        .toArray();
  }
}
