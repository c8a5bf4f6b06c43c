package org.nmt4j.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.attention.Attention;
import org.nmt4j.attention.AttentionResult;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.Recurrence;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.op.Activations;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.StepLinear;
import org.nmt4j.nn.sequence.EncoderMemory;

/**
 * Recurrent layers with attention on top (Luong et al. 2015):
 *
 * <pre>{@code
 * h_t = cell(W_y y_(t-1) + W_o o_(t-1), h_(t-1))     input feeding, section 3.3
 * c_t = attention(h_t)
 * o_t = tanh(W [c_t ; h_t] + b)                      eq. 5
 * }</pre>
 *
 * <p>y is an embedded target token, h the topmost hidden state, c the context and o the attentional
 * state, from which the output layer predicts the next word. Without input feeding, W_o o_(t-1) is
 * left out.
 *
 * <p>y is R x E, h is R x H, c is R x M, o is R x O; W_y is E x GH, W_o is O x GH, W is (M + H) x
 * O. B sentences, T target positions, R rows (hypotheses in search, B in training), S source
 * positions, G column blocks of the cell.
 */
public final class RecurrentDecoder {
  private final DecoderSize size;
  private final Attention attention;
  private final DenseBridge bridge;
  private final Linear input;
  private final StepLinear feed;
  private final List<StepLinear> upperInputs = new ArrayList<>();
  private final List<Recurrence> layers = new ArrayList<>();
  private final StepLinear readout;

  /**
   * Creates a decoder and declares {@code decoder.*}.
   *
   * @param attention the attention, or null for none; without attention, the first state alone
   *     depends on the source
   */
  public RecurrentDecoder(
      Parameters parameters, DecoderSize size, int summaryWidth, Attention attention) {
    this.size = size;
    this.attention = attention;
    int hidden = size.hidden();
    bridge = new DenseBridge(parameters, size.layer(), summaryWidth, size.layers());
    input = Recurrence.inputs(parameters, "decoder.layer0", size.layer(), size.embedding());
    feed =
        size.inputFeeding()
            ? Recurrence.feed(parameters, "decoder.feed", size.layer(), size.readout())
            : null;
    for (int layer = 0; layer < size.layers(); layer++) {
      String name = "decoder.layer" + layer;
      layers.add(Recurrence.of(parameters, name, size.layer()));
      if (layer > 0) {
        upperInputs.add(Recurrence.stepInputs(parameters, name, size.layer(), hidden));
      }
    }
    int context = attention == null ? 0 : attention.contextWidth();
    readout =
        new StepLinear(
            parameters,
            "decoder.readout",
            context + hidden,
            size.readout(),
            Initializer.xavier(1),
            Initializer.ZEROS);
  }

  /**
   * Returns the attentional states of all positions by teacher forcing.
   *
   * @param embedded T*B x E, the embedded target ids shifted right by one
   * @return T*B x O
   */
  public Variable states(
      Tape tape, EncoderMemory memory, Variable embedded, int positions, Dropout dropout) {
    int rows = memory.sentences();
    Variable projected = input.apply(tape, embedded); // T*B x GH
    DecoderState state = initial(tape, memory);
    int attentionSteps = size.inputFeeding() ? positions : 1;
    Pass pass =
        new Pass(
            tape,
            memory,
            dropout,
            positions,
            rows,
            attentionSteps,
            positions * rows / attentionSteps);
    List<Variable> outputs = new ArrayList<>();
    for (int t = 0; t < positions; t++) {
      LayerOutput next = pass.advance(projected.slice(t * rows, rows), state);
      Variable out = next.top(); // B x H
      if (size.inputFeeding()) {
        out = pass.attend(out, state.sentences()).state(); // B x O
      }
      state = next.state(size.inputFeeding() ? out : null, state.sentences());
      outputs.add(out);
    }
    Variable all = Join.steps(tape, List.of(outputs));
    if (size.inputFeeding()) {
      return all;
    }
    // Without input feeding, no step reads an attentional state, so all positions attend at once.
    int[] sentences = IntStream.range(0, positions * rows).map(row -> row % rows).toArray();
    return pass.attend(all, sentences).state();
  }

  /** Returns the state before the first target token, with one row for each sentence. */
  public DecoderState initial(Tape tape, EncoderMemory memory) {
    int rows = memory.sentences();
    return new DecoderState(
        bridge.apply(tape, memory.summary()),
        size.inputFeeding() ? tape.constantZeros(rows, size.readout()) : null,
        IntStream.range(0, rows).toArray());
  }

  /** Prepares a batch for step-by-step decoding on a tape that does not record. */
  public Stepper stepper(Tape tape, EncoderMemory memory) {
    Pass pass = new Pass(tape, memory, Dropout.none(), 0, 0, 0, 0);
    return (embedded, state) -> {
      LayerOutput next = pass.advance(input.apply(tape, embedded), state);
      Readout attended = pass.attend(next.top(), state.sentences());
      return new DecoderStep(
          next.state(size.inputFeeding() ? attended.state() : null, state.sentences()),
          attended.state(),
          attended.focus() == null ? null : attended.focus().weights());
    };
  }

  /** The states of all layers after a step, and the output of the topmost layer, R x H. */
  private record LayerOutput(List<RecurrentState> layers, Variable top) {
    DecoderState state(Variable feed, int[] sentences) {
      return new DecoderState(layers, feed, sentences);
    }
  }

  /** An attentional state, and the result of attention (null without attention). */
  private record Readout(Variable state, AttentionResult focus) {}

  /**
   * The two halves of a step: the layers, and the attention. Teacher forcing and search share them.
   */
  private final class Pass {
    private final Tape tape;
    private final Dropout.Layer attended;
    private final List<Dropout.Layer> between = new ArrayList<>();
    private final Attention.Pass attending;
    private final StepLinear.Loop feeding;
    private final List<StepLinear.Loop> upper = new ArrayList<>();
    private final List<Recurrence.Loop> loops = new ArrayList<>();
    private final StepLinear.Loop reading;

    Pass(
        Tape tape,
        EncoderMemory memory,
        Dropout dropout,
        int steps,
        int rows,
        int attentionSteps,
        int attentionRows) {
      this.tape = tape;
      attending =
          attention == null ? null : attention.open(tape, memory, attentionSteps, attentionRows);
      feeding = feed == null ? null : feed.loop(tape, steps, rows);
      for (StepLinear each : upperInputs) {
        upper.add(each.loop(tape, steps, rows));
        between.add(dropout.between(rows));
      }
      for (Recurrence each : layers) {
        loops.add(each.loop(tape, steps, rows, dropout));
      }
      attended = dropout.between(rows);
      reading = readout.loop(tape, attentionSteps, attentionRows);
    }

    /** Advances all layers by one step. {@code x} is the projected embedding, R x GH. */
    LayerOutput advance(Variable x, DecoderState before) {
      List<RecurrentState> states = new ArrayList<>();
      Variable in = feeding == null ? x : feeding.apply(x, before.feed());
      Variable top = null;
      for (int layer = 0; layer < loops.size(); layer++) {
        Variable below = layer == 0 ? null : between.get(layer - 1).apply(tape, top);
        if (layer > 0) {
          in = upper.get(layer - 1).apply(null, below);
        }
        states.add(loops.get(layer).advance(in, before.layers().get(layer), null));
        Variable h = states.get(layer).hidden();
        top = size.residual() && layer > 0 ? Elementwise.add(tape, h, below) : h;
      }
      return new LayerOutput(states, top);
    }

    /** Returns o = tanh(W [c ; h] + b), R x O. */
    Readout attend(Variable hidden, int[] sentences) {
      Variable h = attended.apply(tape, hidden);
      AttentionResult focus = attending == null ? null : attending.attend(h, sentences);
      Variable sum =
          focus == null ? reading.apply(null, h) : reading.apply(null, focus.context(), h);
      return new Readout(Activations.tanhInPlace(tape, sum), focus);
    }
  }
}
