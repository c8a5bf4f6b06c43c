package org.nmt4j.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * A window of tokens and those that come next, padded to the longest row.
 *
 * @param window which window of these lines or parts it is, from 0
 * @param firstRow which of the rows that were read side by side the first row is
 * @param sequences the tokens, each beginning with the one before those to predict
 * @param input what is read
 * @param rows which rows of the S*B positions have a next token
 * @param expected that token
 */
public record LanguageBatch(
    int window, int firstRow, List<int[]> sequences, IdBatch input, int[] rows, int[] expected)
    implements Batch {

  /**
   * A window.
   *
   * @param sequences each beginning with the token before those to predict
   */
  LanguageBatch(int window, int firstRow, List<int[]> sequences) {
    this(window, firstRow, sequences, Layout.of(sequences));
  }

  private LanguageBatch(int window, int firstRow, List<int[]> sequences, Layout layout) {
    this(window, firstRow, sequences, layout.input, layout.rows, layout.expected);
  }

  /** A line with the end of another before it, and its own end behind it. */
  static int[] whole(int[] line) {
    int[] sequence = new int[line.length + 2];
    sequence[0] = Vocabulary.EOS;
    System.arraycopy(line, 0, sequence, 1, line.length);
    sequence[line.length + 1] = Vocabulary.EOS;
    return sequence;
  }

  /** Of values of all next tokens, those of one row in their order. */
  double[] ofRow(int row, double[] values) {
    return IntStream.range(0, rows.length)
        .filter(i -> rows[i] % sequences.size() == row)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  /** What follows from the sequences. */
  private record Layout(IdBatch input, int[] rows, int[] expected) {
    static Layout of(List<int[]> sequences) {
      List<int[]> inputs = new ArrayList<>();
      int tokens = 0;
      for (int[] sequence : sequences) {
        inputs.add(IntStream.of(sequence).limit(sequence.length - 1L).toArray());
        tokens += sequence.length - 1;
      }
      IdBatch input = IdBatch.of(inputs, Vocabulary.PAD);
      int[] rows = new int[tokens];
      int[] expected = new int[tokens];
      int next = 0;
      for (int t = 0; t < input.positions(); t++) {
        for (int b = 0; b < sequences.size(); b++) {
          if (t < sequences.get(b).length - 1) {
            rows[next] = t * sequences.size() + b;
            expected[next] = sequences.get(b)[t + 1];
            next++;
          }
        }
      }
      return new Layout(input, rows, expected);
    }
  }

  @Override
  public long sourceTokens() {
    return input.tokens();
  }

  @Override
  public long targetTokens() {
    return expected.length;
  }
}
