package org.nmt4j.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.attention.Attention;
import org.nmt4j.attention.AttentionResult;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.Recurrence;
import org.nmt4j.nn.cell.RecurrentState;
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
 * left out. {@code Readout} has other forms of o. With copying, {@code CopyGate} weighs generated
 * tokens against copied ones.
 *
 * <p>In a conditional decoder (Sennrich et al. 2017, section 2), the lowest layer attends between
 * two transitions. Its state s is h, or the input of the next layer:
 *
 * <pre>{@code
 * s'_t = cell(W_y y_(t-1), s_(t-1))
 * c_t = attention(s'_t)
 * s_t = cell'(C c_t, s'_t)
 * }</pre>
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
  private final ConditionalTransition transition;
  private final Readout readout;
  private final CopyGate copying;
  private final boolean attendsInTurn;

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
    transition =
        size.conditional() ? new ConditionalTransition(parameters, size.layer(), context) : null;
    readout = new Readout(parameters, size, context);
    copying = size.copying() ? new CopyGate(parameters, size, context) : null;
    attendsInTurn =
        size.inputFeeding() || size.conditional() || attention != null && attention.readsCoverage();
  }

  /**
   * Computes all positions by teacher forcing.
   *
   * @param embedded T*B x E, the embedded target ids shifted right by one
   */
  public DecoderStates states(
      Tape tape, EncoderMemory memory, Variable embedded, int positions, Dropout dropout) {
    int rows = memory.sentences();
    Variable projected = input.apply(tape, embedded); // T*B x GH
    Readout.Tokens tokens = readout.tokens(tape, embedded); // T*B x O
    DecoderState state = initial(tape, memory);
    Pass pass = new Pass(tape, memory, dropout, positions, rows);
    List<Variable> tops = new ArrayList<>();
    List<Variable> contexts = new ArrayList<>();
    List<Variable> weights = new ArrayList<>();
    List<Variable> outputs = new ArrayList<>();
    for (int t = 0; t < positions; t++) {
      LayerOutput next = pass.advance(projected.slice(t * rows, rows), state);
      Variable out = null;
      if (attendsInTurn) {
        next = pass.attend(next, state.coverage(), state.sentences());
        contexts.add(next.context()); // B x M
        weights.add(next.weights()); // B x S
      }
      if (size.inputFeeding()) {
        out = pass.reading.apply(tokens.slice(t * rows, rows), next.top(), next.context());
        outputs.add(out); // B x O
      }
      tops.add(next.top()); // B x H
      state = next.state(out, state.sentences());
    }
    Variable readouts = size.inputFeeding() ? Join.steps(tape, List.of(outputs)) : null;
    if (readouts != null && copying == null) {
      return new DecoderStates(readouts, null, null);
    }
    // No step reads what follows, so all positions are computed at once.
    Variable all = Join.steps(tape, List.of(tops)); // T*B x H
    Variable context;
    Variable attention;
    if (attendsInTurn) {
      context = Join.steps(tape, List.of(contexts));
      attention = copying == null ? null : Join.steps(tape, List.of(weights));
    } else {
      int[] sentences = IntStream.range(0, positions * rows).map(row -> row % rows).toArray();
      LayerOutput attended =
          pass.attend(new LayerOutput(state.layers(), all, null), null, sentences);
      all = attended.top();
      context = attended.context();
      attention = attended.weights();
    }
    if (readouts == null) {
      readouts = pass.reading.apply(tokens, all, context);
    }
    return copying == null
        ? new DecoderStates(readouts, null, null)
        : new DecoderStates(readouts, pass.gating.logit(context, all, embedded), attention);
  }

  /** Returns the state before the first target token, with one row for each sentence. */
  public DecoderState initial(Tape tape, EncoderMemory memory) {
    int rows = memory.sentences();
    return new DecoderState(
        bridge.apply(tape, memory.summary()),
        size.inputFeeding() ? tape.constantZeros(rows, size.readout()) : null,
        attention != null && attention.readsCoverage()
            ? tape.constantZeros(rows, memory.positions())
            : null,
        IntStream.range(0, rows).toArray());
  }

  /** Prepares a batch for step-by-step decoding on a tape that does not record. */
  public Stepper stepper(Tape tape, EncoderMemory memory) {
    Pass pass = new Pass(tape, memory, Dropout.none(), 0, 0);
    return (embedded, state) -> {
      LayerOutput next =
          pass.attend(
              pass.advance(input.apply(tape, embedded), state),
              state.coverage(),
              state.sentences());
      Variable out = pass.reading.apply(readout.tokens(tape, embedded), next.top(), next.context());
      return new DecoderStep(
          next.state(size.inputFeeding() ? out : null, state.sentences()),
          out,
          next.weights() == null ? null : next.weights().value(),
          copying == null ? null : pass.gating.logit(next.context(), next.top(), embedded).value());
    };
  }

  /**
   * The states of all layers after a step, the output of the topmost layer, R x H, and the result
   * of attention, null before or without attention.
   */
  private record LayerOutput(List<RecurrentState> layers, Variable top, AttentionResult focus) {
    DecoderState state(Variable feed, int[] sentences) {
      return new DecoderState(layers, feed, focus == null ? null : focus.coverage(), sentences);
    }

    Variable context() {
      return focus == null ? null : focus.context();
    }

    Variable weights() {
      return focus == null ? null : focus.weights();
    }
  }

  /** The parts of a step: layers, attention and readout. Teacher forcing and search share them. */
  private final class Pass {
    private final Tape tape;
    private final Dropout.Layer attended;
    private final List<Dropout.Layer> between = new ArrayList<>();
    private final Attention.Pass attending;
    private final StepLinear.Loop feeding;
    private final List<StepLinear.Loop> upper = new ArrayList<>();
    private final List<Recurrence.Loop> loops = new ArrayList<>();
    private final ConditionalTransition.Loop transiting;
    private final Readout.Loop reading;
    private final CopyGate.Loop gating;

    /** Begins a pass. Positions and rows are only used if the tape records. */
    Pass(Tape tape, EncoderMemory memory, Dropout dropout, int positions, int rows) {
      this.tape = tape;
      int all = positions * rows;
      attending =
          attention == null
              ? null
              : attention.open(
                  tape,
                  memory,
                  attendsInTurn ? positions : 1,
                  attendsInTurn ? rows : all,
                  copying != null);
      feeding = feed == null ? null : feed.loop(tape, positions, rows);
      for (StepLinear each : upperInputs) {
        upper.add(each.loop(tape, positions, rows));
        between.add(dropout.between(rows));
      }
      for (Recurrence each : layers) {
        loops.add(each.loop(tape, positions, rows, dropout));
      }
      attended = dropout.between(rows);
      reading = readout.loop(tape, feed == null ? 1 : positions, feed == null ? all : rows);
      gating = copying == null ? null : copying.loop(tape, all);
      transiting = transition == null ? null : transition.loop(tape, positions, rows, dropout);
    }

    /** Advances all layers by one step. {@code x} is the projected embedding, R x GH. */
    LayerOutput advance(Variable x, DecoderState before) {
      List<RecurrentState> states = new ArrayList<>();
      AttentionResult focus = null;
      Variable in = feeding == null ? x : feeding.apply(x, before.feed());
      Variable top = null;
      for (int layer = 0; layer < loops.size(); layer++) {
        Variable below = layer == 0 ? null : between.get(layer - 1).apply(tape, top);
        if (layer > 0) {
          in = upper.get(layer - 1).apply(null, below);
        }
        RecurrentState state = loops.get(layer).advance(in, before.layers().get(layer), null);
        if (layer == 0 && transiting != null) {
          focus = attending.attend(state.hidden(), before.coverage(), before.sentences());
          state = transiting.advance(focus.context(), state);
        }
        states.add(state);
        Variable h = state.hidden();
        top = size.residual() && layer > 0 ? Elementwise.add(tape, h, below) : h;
      }
      return new LayerOutput(states, top, focus);
    }

    /** Attends with the topmost layer, unless the lowest one has attended. */
    LayerOutput attend(LayerOutput output, Variable coverage, int[] sentences) {
      Variable h = attended.apply(tape, output.top());
      AttentionResult focus = output.focus();
      if (focus == null && attending != null) {
        focus = attending.attend(h, coverage, sentences);
      }
      return new LayerOutput(output.layers(), h, focus);
    }
  }
}
