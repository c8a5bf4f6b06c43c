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
 * Recurrent layers with attention on top (Luong et al. 2015): the attentional state o = tanh(W [c ;
 * h] + b) (eq. 5) of context c and topmost hidden state h is what words are predicted from, and by
 * input feeding (section 3.3) an input of the next step.
 *
 * <p>B sentences, T target positions, R rows (hypotheses, or B in training), E embedding, H hidden,
 * O readout, S source positions, G gates.
 */
public final class RecurrentDecoder {
  private final DecoderSize size;
  private final Attention attention;
  private final Bridge bridge;
  private final Linear input;
  private final StepLinear feed;
  private final List<StepLinear> upperInputs = new ArrayList<>();
  private final List<Recurrence> layers = new ArrayList<>();
  private final StepLinear readout;

  /**
   * Declares {@code decoder.*}.
   *
   * @param attention null for none: then all that the decoder knows of the source is its first
   *     state
   */
  public RecurrentDecoder(
      Parameters parameters, DecoderSize size, int summaryWidth, Attention attention) {
    this.size = size;
    this.attention = attention;
    int hidden = size.hidden();
    bridge = new Bridge(parameters, size.layer(), summaryWidth, size.layers());
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
   * Teacher forcing: the attentional states of all positions.
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
      Advanced next = pass.advance(projected.slice(t * rows, rows), state);
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
    // Nothing flows back into the loop, so all positions attend at once.
    int[] sentences = IntStream.range(0, positions * rows).map(row -> row % rows).toArray();
    return pass.attend(all, sentences).state();
  }

  /** The state before the first target token: one row for each sentence. */
  public DecoderState initial(Tape tape, EncoderMemory memory) {
    int rows = memory.sentences();
    return new DecoderState(
        bridge.apply(tape, memory.summary()),
        size.inputFeeding() ? tape.constantZeros(rows, size.readout()) : null,
        IntStream.range(0, rows).toArray());
  }

  /** Opens a batch for step-by-step decoding on a tape that does not record. */
  public Stepper stepper(Tape tape, EncoderMemory memory) {
    Pass pass = new Pass(tape, memory, Dropout.none(), 0, 0, 0, 0);
    return (embedded, state) -> {
      Advanced next = pass.advance(input.apply(tape, embedded), state);
      Attended attended = pass.attend(next.top(), state.sentences());
      return new DecoderStep(
          next.state(size.inputFeeding() ? attended.state() : null, state.sentences()),
          attended.state(),
          attended.focus() == null ? null : attended.focus().weights());
    };
  }

  /** The layers after a step, and what the topmost one puts out, R x H. */
  private record Advanced(List<RecurrentState> layers, Variable top) {
    DecoderState state(Variable feed, int[] sentences) {
      return new DecoderState(layers, feed, sentences);
    }
  }

  /** An attentional state, and where attention looked (null without attention). */
  private record Attended(Variable state, AttentionResult focus) {}

  /** The two halves of a step, which teacher forcing and search share. */
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

    /** All layers by one step; {@code x} is the projected embedding, R x GH. */
    Advanced advance(Variable x, DecoderState before) {
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
      return new Advanced(states, top);
    }

    /** o = tanh(W [c ; h] + b), R x O. */
    Attended attend(Variable hidden, int[] sentences) {
      Variable h = attended.apply(tape, hidden);
      AttentionResult focus = attending == null ? null : attending.attend(h, sentences);
      Variable sum =
          focus == null ? reading.apply(null, h) : reading.apply(null, focus.context(), h);
      return new Attended(Activations.tanhInPlace(tape, sum), focus);
    }
  }
}
