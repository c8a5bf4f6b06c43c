package org.nmt4j.labelling.network;

import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.encoder.RecurrentEncoder;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Embedding;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.OutputLayer;
import org.nmt4j.nn.op.SquaredError;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Recurrent layers over a line; on top a softmax over labels for each token (Graves and Schmidhuber
 * 2005) or for the last state, or a number from the last state.
 *
 * <p>B lines, S positions, E width of an embedded token or numbers of a step, M width of the
 * memory, L labels and padding, N rows that something is said of.
 */
public final class LabellingNetwork {
  private static final int PADDING = 0;

  private final Parameters parameters = new Parameters();
  private final LabellingSize size;
  private final Parameter table;
  private final RecurrentEncoder encoder;
  private final OutputLayer output;
  private final Linear number;

  /** Declares all parameters; {@link Parameters#initialize} is up to the caller. */
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

  /** The same network with the same values in double precision. */
  public LabellingNetwork inDouble() {
    LabellingNetwork copy = new LabellingNetwork(size);
    copy.parameters.initializeInDouble(parameters);
    return copy;
  }

  /**
   * Loss over labels, or squared error.
   *
   * @param scale factor of all gradients
   */
  public Loss loss(
      Tape tape, LabellingBatch batch, double smoothing, double scale, long dropoutKey) {
    Variable states = states(tape, batch, new Dropout(size.dropout(), dropoutKey));
    if (output == null) {
      return SquaredError.loss(tape, number.apply(tape, states), batch.wanted(), scale);
    }
    return output.loss(tape, states, batch.labels(), PADDING, smoothing, scale);
  }

  /** The likeliest label of each row, line after line. */
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

  /** The number of each line. */
  public float[] numbers(Tape tape, LabellingBatch batch) {
    Variable found = number.apply(tape, states(tape, batch, Dropout.none())); // B x 1
    float[] numbers = new float[found.rows()];
    found.value().read(numbers);
    return numbers;
  }

  /** The states that something is said of, N x M. */
  private Variable states(Tape tape, LabellingBatch batch, Dropout drop) {
    EncoderMemory memory = encode(tape, batch, drop);
    return size.tagging()
        ? Join.rows(tape, memory.states(), batch.tokenRows())
        : drop.between(batch.source().rows()).apply(tape, memory.summary());
  }

  private EncoderMemory encode(Tape tape, LabellingBatch batch, Dropout drop) {
    Variable inputs; // S*B x E
    if (table == null) {
      float[] numbers = batch.numbers(size.encoder().embedding());
      Matrix matrix = tape.allocate(batch.source().ids().length, size.encoder().embedding());
      matrix.assign(numbers);
      inputs = tape.constant(matrix);
    } else {
      inputs =
          drop.between(batch.source().rows())
              .apply(tape, Embedding.apply(tape, table, batch.source().ids(), Vocabulary.PAD));
    }
    return encoder.encode(tape, inputs, batch.source(), drop);
  }
}
