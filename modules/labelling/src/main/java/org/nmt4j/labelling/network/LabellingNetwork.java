package org.nmt4j.labelling.network;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.encoder.RecurrentEncoder;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Embedding;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.OutputLayer;
import org.nmt4j.nn.op.SquaredError;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Recurrent layers over a line, followed by a softmax over labels for each token (Graves and
 * Schmidhuber 2005), by a softmax for the last state, or by a number from the last state.
 *
 * <p>B lines, S positions, E width of an embedded token or of a step, M width of the memory, L
 * labels and padding, N rows with a prediction.
 */
public final class LabellingNetwork {
  private static final int PADDING = 0;

  private final Parameters parameters = new Parameters();
  private final LabellingSize size;
  private final Parameter table;
  private final RecurrentEncoder encoder;
  private final OutputLayer output;
  private final Linear number;

  /** Declares all parameters. The caller initializes them. */
  public LabellingNetwork(LabellingSize size) {
    this.size = size;
    EncoderSize layers = size.encoder();
    table =
        size.vocabulary() == 0
            ? null
            : parameters.declare(
                "embedding",
                size.vocabulary(),
                layers.embedding(),
                Initializer.embedding(1 / Math.sqrt(layers.embedding()), Vocabulary.PAD));
    encoder = new RecurrentEncoder(parameters, layers);
    int width = encoder.width();
    if (size.labels() == 0) {
      output = null;
      number = new Linear(parameters, "output", width, 1, Initializer.xavier(1), Initializer.ZEROS);
    } else {
      number = null;
      output =
          new OutputLayer(
              parameters.declare("output.weight", size.labels(), width, Initializer.xavier(1)),
              parameters.declare("output.bias", 1, size.labels(), Initializer.ZEROS));
    }
  }

  public Parameters parameters() {
    return parameters;
  }

  /** Returns a copy of the network and its values in double precision. */
  public LabellingNetwork inDouble() {
    LabellingNetwork copy = new LabellingNetwork(size);
    copy.parameters.initializeInDouble(parameters);
    return copy;
  }

  /**
   * Computes the loss over labels, or the squared error for regression. If the objective predicts
   * each label twice, the network reads each line twice, in neighbouring rows of one batch, which
   * have dropout masks of their own.
   *
   * @param scale the factor of all gradients
   */
  public Loss loss(
      Tape tape, LabellingBatch batch, Objective objective, double scale, long dropoutKey) {
    LabellingBatch read = objective.predictsTwice() ? batch.twice() : batch;
    Variable states = states(tape, read, new Dropout(size.dropout(), dropoutKey));
    return loss(tape, states, read, objective, scale);
  }

  private Loss loss(
      Tape tape, Variable states, LabellingBatch batch, Objective objective, double scale) {
    if (output == null) {
      return SquaredError.loss(tape, number.apply(tape, states), batch.wanted(), scale);
    }
    return output.loss(tape, states, batch.labels(), PADDING, objective, scale);
  }

  /** Computes the loss at the last states of a trace, summed over lines, without dropout. */
  public Loss loss(Tape tape, StateTrace trace, LabellingBatch batch) {
    return loss(tape, trace.top(trace.positions() - 1).hidden(), batch, Objective.LIKELIHOOD, 1);
  }

  /** Reads lines in one direction and keeps all states. There is no dropout. */
  public StateTrace trace(Tape tape, LabellingBatch batch) {
    int rows = batch.source().rows();
    Variable all = inputs(tape, batch, Dropout.none());
    List<Variable> inputs = new ArrayList<>();
    List<List<RecurrentState>> states = new ArrayList<>();
    List<RecurrentState> before = List.of();
    for (int t = 0; t < batch.source().positions(); t++) {
      inputs.add(all.slice(t * rows, rows));
      RecurrentEncoder.Encoding encoding =
          encoder.encodeFrom(tape, inputs.get(t), batch.source().at(t), Dropout.none(), before);
      before = encoding.states().stream().map(state -> separate(tape, state)).toList();
      states.add(before);
    }
    return new StateTrace(inputs, states);
  }

  private static RecurrentState separate(Tape tape, RecurrentState state) {
    return new RecurrentState(
        separate(tape, state.hidden()), state.cell() == null ? null : separate(tape, state.cell()));
  }

  /** Returns the same value with a gradient of its own, which is later added to that of x. */
  private static Variable separate(Tape tape, Variable x) {
    if (!tape.isRecording()) {
      return x;
    }
    Variable y = tape.share(x.value(), tape.zeros(x.rows(), x.columns()));
    tape.record(() -> tape.kernels().rows().add(y.gradient(), x.gradient()));
    return y;
  }

  /** Returns the most probable label of each row, line after line. */
  public int[] labels(Tape tape, LabellingBatch batch) {
    Matrix logits = output.logits(tape, states(tape, batch, Dropout.none()).value()); // N x L
    float[] row = new float[logits.columns()];
    int[] best = new int[logits.rows()];
    for (int i = 0; i < best.length; i++) {
      logits.read(i * row.length, row, 0, row.length);
      best[i] = 1;
      for (int label = 2; label < row.length; label++) {
        if (row[label] > row[best[i]]) {
          best[i] = label;
        }
      }
    }
    return best;
  }

  /** Returns the predicted number of each line. */
  public float[] numbers(Tape tape, LabellingBatch batch) {
    Variable found = number.apply(tape, states(tape, batch, Dropout.none())); // B x 1
    float[] numbers = new float[found.rows()];
    found.value().read(numbers);
    return numbers;
  }

  /** Returns the states from which labels or numbers are predicted, N x M. */
  private Variable states(Tape tape, LabellingBatch batch, Dropout drop) {
    EncoderMemory memory = encode(tape, batch, drop);
    return size.tagging()
        ? Join.rows(tape, memory.states(), batch.tokenRows())
        : drop.between(batch.source().rows()).apply(tape, memory.summary());
  }

  private EncoderMemory encode(Tape tape, LabellingBatch batch, Dropout drop) {
    return encoder.encode(tape, inputs(tape, batch, drop), batch.source(), drop);
  }

  /** Returns the input of the first layer, S*B x E. */
  private Variable inputs(Tape tape, LabellingBatch batch, Dropout drop) {
    if (table == null) {
      float[] numbers = batch.numbers(size.encoder().embedding());
      Matrix matrix = tape.allocate(batch.source().ids().length, size.encoder().embedding());
      matrix.assign(numbers);
      return tape.constant(matrix);
    }
    int[] ids = batch.source().ids();
    Variable embedded = Embedding.apply(tape, table, ids, Vocabulary.PAD);
    return drop.between(batch.source().rows()).apply(tape, drop.sourceWords(tape, embedded, ids));
  }
}
