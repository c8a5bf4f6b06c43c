package org.nmt4j.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Tokens and those that come next. A part of a text read on is as long as all beside it; lines by
 * themselves are padded.
 *
 * @param window which window of the text this is, from 0; -1 for lines by themselves
 * @param firstRow which part of the text the first row is
 * @param sequences the tokens, each beginning with the one before those to predict
 * @param input what is read
 * @param rows which rows of the S*B positions have a next token
 * @param expected that token
 */
public record LanguageBatch(
    int window, int firstRow, List<int[]> sequences, IdBatch input, int[] rows, int[] expected)
    implements Batch {

  /** Windows of the parts of a text. */
  static LanguageBatch ofWindow(int window, int firstRow, List<int[]> sequences) {
    return of(window, firstRow, sequences);
  }

  /** Lines by themselves: each begins behind the end of another, and ends. */
  static LanguageBatch ofLines(List<int[]> lines) {
    List<int[]> sequences = new ArrayList<>();
    for (int[] line : lines) {
      int[] sequence = new int[line.length + 2];
      sequence[0] = Vocabulary.EOS;
      System.arraycopy(line, 0, sequence, 1, line.length);
      sequence[line.length + 1] = Vocabulary.EOS;
      sequences.add(sequence);
    }
    return of(-1, 0, sequences);
  }

  private static LanguageBatch of(int window, int firstRow, List<int[]> sequences) {
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
    return new LanguageBatch(window, firstRow, sequences, input, rows, expected);
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
