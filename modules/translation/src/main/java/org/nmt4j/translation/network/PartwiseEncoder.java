package org.nmt4j.translation.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Encodes a batch of sentences in parts. An encoder needs several times the memory of its result.
 * In parts, only the result grows with the batch.
 */
final class PartwiseEncoder {
  /** The number of sentences of a part. */
  private static final int PART = 16;

  private final TranslationNetwork network;
  private final SearchMemory working;

  PartwiseEncoder(TranslationNetwork network, SearchMemory working) {
    this.network = network;
    this.working = working;
  }

  /**
   * Encodes a batch.
   *
   * @param tape a tape for inference; afterwards, it allocates from the memory of the sentences
   * @return the memory of all sentences; rows after a sentence's end are zeros
   */
  EncoderMemory encode(Tape tape, IdBatch source) {
    Workspace sentences = working.sentences();
    int all = source.rows();
    int width = network.memoryWidth();
    Matrix states = sentences.zeros(source.positions() * all, width);
    Matrix summary = sentences.allocate(all, width);
    for (int first = 0; first < all; first += PART) {
      IdBatch part = part(source, first, Math.min(PART, all - first));
      tape.allocateFrom(working.nextStep());
      EncoderMemory encoded = network.encode(tape, part, Dropout.none());
      for (int b = 0; b < part.rows(); b++) {
        for (int t = 0; t < part.lengths()[b]; t++) {
          copy(encoded.states().value(), t * part.rows() + b, states, t * all + first + b, 1);
        }
      }
      copy(encoded.summary().value(), 0, summary, first, part.rows());
    }
    tape.allocateFrom(sentences);
    return new EncoderMemory(tape.constant(states), tape.constant(summary), source.lengths());
  }

  /** Returns the sentences from {@code first} on, without the padding that none of them needs. */
  private static IdBatch part(IdBatch batch, int first, int count) {
    List<int[]> rows = new ArrayList<>();
    for (int b = first; b < first + count; b++) {
      int[] ids = new int[batch.lengths()[b]];
      int row = b;
      Arrays.setAll(ids, t -> batch.ids()[t * batch.rows() + row]);
      rows.add(ids);
    }
    return IdBatch.of(rows, Vocabulary.PAD);
  }

  private static void copy(Matrix from, int row, Matrix to, int at, int count) {
    int width = to.columns();
    float[] values = new float[count * width];
    from.read(row * width, values, 0, values.length);
    to.write(at * width, values, 0, values.length);
  }
}
