package org.nmt4j.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;

/** The decoding of a sentence is the same step by step, in a batch, and in other rows. */
class DecodingTest {
  private static final int WIDTH = 22;
  private static final List<int[]> SOURCES =
      List.of(
          new int[] {3, 4, 2},
          new int[] {5, 2},
          new int[] {6, 7, 8, 4, 4, 3, 7, 8, 6, 5, 2},
          new int[] {2});
  private static final List<int[]> TARGETS =
      List.of(new int[] {4, 6}, new int[] {3, 8, 5, 7, 7}, new int[] {7}, new int[] {8, 3, 3});

  private static final AttentionType[] ONE = {AttentionType.GENERAL};

  private final Parameters parameters = new Parameters();
  private final Workspace workspace = new Workspace(DataType.FLOAT);

  static Stream<Arguments> shapes() {
    return Stream.of(CellType.values()).flatMap(DecodingTest::shapes);
  }

  /**
   * Attention does not depend on the cell, and the readout on neither of them. So all attentions
   * are tested with two cells, one attention with all other cells, and each readout with one
   * attention.
   */
  private static Stream<Arguments> shapes(CellType cell) {
    RecurrentSize plain = new RecurrentSize(cell, WIDTH);
    RecurrentSize normalised = new RecurrentSize(cell, WIDTH, true);
    List<Arguments> shapes = new ArrayList<>();
    shapes.add(Arguments.of(normalised, 2, AttentionType.GENERAL, DecoderKind.FEEDING));
    shapes.add(Arguments.of(plain, 1, AttentionType.GENERAL, DecoderKind.CONDITIONAL));
    boolean all = cell == CellType.LSTM || cell == CellType.GRU;
    EnumSet<DecoderKind> common = EnumSet.of(DecoderKind.PLAIN, DecoderKind.FEEDING);
    for (AttentionType type : all ? AttentionType.values() : ONE) {
      for (DecoderKind kind : common) {
        shapes.add(Arguments.of(plain, 1, type, kind));
        shapes.add(Arguments.of(plain, 2, type, kind));
      }
    }
    if (all) {
      for (DecoderKind kind : EnumSet.complementOf(common)) {
        shapes.add(Arguments.of(plain, 2, AttentionType.ADDITIVE, kind));
      }
      shapes.add(Arguments.of(plain, 1, AttentionType.ADDITIVE_COVERAGE, DecoderKind.CONDITIONAL));
    }
    return shapes.stream();
  }

  private TestTranslator translator(
      RecurrentSize layer, int layers, AttentionType type, DecoderKind kind) {
    TestTranslator translator = TestTranslator.of(parameters, layer, layers, type, kind);
    parameters.initialize(DataType.FLOAT, 1);
    // A cell without gates is chaotic if its recurrent weights are large, so rounding errors would
    // grow.
    boolean gated = layer.type() != CellType.RNN && layer.type() != CellType.RNN_RELU;
    Values.disturb(parameters, 2, gated ? 0.3 : 0.1);
    return translator;
  }

  private Tape inference() {
    return Tape.inference(Kernels.fused(), workspace, parameters);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void steppingIsTeacherForcing(
      RecurrentSize layer, int layers, AttentionType type, DecoderKind kind) {
    TestTranslator translator = translator(layer, layers, type, kind);
    Tape recording =
        Tape.recording(Kernels.fused(), workspace, parameters, parameters.newGradients());
    DecoderStates forced = translator.states(recording, SOURCES, TARGETS, Dropout.none());
    Tape tape = inference();
    EncoderMemory memory = translator.encode(tape, SOURCES, Dropout.none());
    Stepper stepper = translator.decoder().stepper(tape, memory);
    DecoderState state = translator.decoder().initial(tape, memory);
    IdBatch inputs = TestTranslator.inputs(TARGETS);
    int rows = inputs.rows();
    for (int t = 0; t < inputs.positions(); t++) {
      DecoderStep step = stepper.step(translator.embed(tape, previous(inputs, t)), state);
      state = step.state();
      assertEqual(step.readout().value(), forced.readouts().value().slice(t * rows, rows), t);
      assertThat(step.gate() == null).isEqualTo(forced.gates() == null);
      if (step.gate() != null) {
        assertEqual(step.gate(), forced.gates().value().slice(t * rows, rows), t);
        assertEqual(step.weights(), forced.weights().value().slice(t * rows, rows), t);
      }
    }
  }

  private static void assertEqual(Matrix found, Matrix expected, int step) {
    assertThat(Values.doubles(found))
        .as("step %d", step)
        .containsExactly(Values.doubles(expected), within(1e-5));
  }

  private static int[] previous(IdBatch inputs, int t) {
    int[] ids = new int[inputs.rows()];
    System.arraycopy(inputs.ids(), t * ids.length, ids, 0, ids.length);
    return ids;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void sentenceIsIndependentOfItsNeighbours(
      RecurrentSize layer, int layers, AttentionType type, DecoderKind kind) {
    TestTranslator translator = translator(layer, layers, type, kind);
    DecoderStates together = translator.states(inference(), SOURCES, TARGETS, Dropout.none());
    for (int b = 0; b < SOURCES.size(); b++) {
      List<int[]> target = List.of(TARGETS.get(b));
      DecoderStates alone =
          translator.states(inference(), List.of(SOURCES.get(b)), target, Dropout.none());
      for (int t = 0; t <= TARGETS.get(b).length; t++) {
        int row = t * SOURCES.size() + b;
        assertThat(Values.row(together.readouts().value(), row))
            .as("position %d of sentence %d", t, b)
            .containsExactly(Values.row(alone.readouts().value(), t));
        if (together.gates() != null) {
          assertThat(Values.row(together.gates().value(), row))
              .containsExactly(Values.row(alone.gates().value(), t));
        }
      }
      assertThat(translator.loss(inference(), together.readouts(), TARGETS, List.of(b), 1))
          .isEqualTo(translator.loss(inference(), alone.readouts(), target, List.of(0), 1));
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void selectedRowsGoOnAsBefore(
      RecurrentSize layer, int layers, AttentionType type, DecoderKind kind) {
    TestTranslator translator = translator(layer, layers, type, kind);
    Tape tape = inference();
    EncoderMemory memory = translator.encode(tape, SOURCES, Dropout.none());
    Stepper stepper = translator.decoder().stepper(tape, memory);
    DecoderState state =
        stepper
            .step(
                translator.embed(tape, new int[] {1, 1, 1, 1}),
                translator.decoder().initial(tape, memory))
            .state();
    DecoderStep all = stepper.step(translator.embed(tape, new int[] {3, 4, 5, 6}), state);
    int[] rows = {2, 0, 2, 3, 3, 3, 0, 2, 0};
    DecoderState chosen = state.select(tape, rows);
    assertThat(chosen.sentences()).containsExactly(rows);
    DecoderStep some =
        stepper.step(translator.embed(tape, new int[] {5, 3, 5, 6, 6, 6, 3, 5, 3}), chosen);
    for (int i = 0; i < rows.length; i++) {
      assertThat(Values.row(some.readout().value(), i))
          .containsExactly(Values.row(all.readout().value(), rows[i]));
      if (type != AttentionType.NONE) {
        assertThat(Values.row(some.weights(), i))
            .containsExactly(Values.row(all.weights(), rows[i]));
      }
    }
    assertThat(some.state().select(tape, new int[] {1, 4}).sentences()).containsExactly(0, 3);
  }

  @Test
  void repeatedPassesTakeNoMoreMemory() {
    TestTranslator translator =
        translator(
            new RecurrentSize(CellType.LSTM, WIDTH),
            2,
            AttentionType.ADDITIVE,
            DecoderKind.FEEDING);
    List<Long> held = new ArrayList<>();
    for (int pass = 0; pass < 4; pass++) {
      workspace.reset();
      Tape tape = Tape.recording(Kernels.fused(), workspace, parameters, parameters.newGradients());
      translator.loss(
          tape,
          translator.states(tape, SOURCES, TARGETS, new Dropout(0.2, pass)).readouts(),
          TARGETS,
          List.of(0, 1, 2, 3),
          1);
      tape.backward();
      held.add(workspace.bytes());
    }
    assertThat(held).containsOnly(held.get(0));
  }
}
