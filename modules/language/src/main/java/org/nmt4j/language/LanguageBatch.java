package org.nmt4j.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * A window of tokens and the token that follows each, padded to the longest row.
 *
 * @param window the index of the window within its lines or parts, from 0
 * @param firstRow the index of this batch's first row among the rows of the whole window
 * @param sequences the tokens of each row: one token to begin with, then the tokens to predict
 * @param input the padded tokens that the network reads
 * @param rows the indices of the rows with a next token among the S*B positions
 * @param expected the next token of each of these rows
 */
public record LanguageBatch(
    int window, int firstRow, List<int[]> sequences, IdBatch input, int[] rows, int[] expected)
    implements Batch {

  /**
   * Creates a window.
   *
   * @param sequences the tokens of each row: one token to begin with, then the tokens to predict
   */
  LanguageBatch(int window, int firstRow, List<int[]> sequences) {
    this(window, firstRow, sequences, Layout.of(sequences));
  }

  private LanguageBatch(int window, int firstRow, List<int[]> sequences, Layout layout) {
    this(window, firstRow, sequences, layout.input, layout.rows, layout.expected);
  }

  /** Returns a line between the end mark of the previous line and its own end mark. */
  static int[] whole(int[] line) {
    int[] sequence = new int[line.length + 2];
    sequence[0] = Vocabulary.EOS;
    System.arraycopy(line, 0, sequence, 1, line.length);
    sequence[line.length + 1] = Vocabulary.EOS;
    return sequence;
  }

  /**
   * Selects the values of one row.
   *
   * @param values a value for each of {@link #expected}
   * @return the values of the row, in the order of its tokens
   */
  double[] ofRow(int row, double[] values) {
    return IntStream.range(0, rows.length)
        .filter(i -> rows[i] % sequences.size() == row)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  /** The input and the expected tokens, which follow from the sequences. */
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
