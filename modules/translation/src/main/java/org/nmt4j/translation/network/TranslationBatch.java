package org.nmt4j.translation.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * A padded batch of sentence pairs. Each source ends with EOS. The input of the decoder is BOS and
 * the target; the expected output is the target and EOS.
 *
 * @param pairs the sentence pairs
 * @param source the padded source
 * @param input the padded input of the decoder
 * @param rows the indices of the rows without padding among the T*B decoder positions
 * @param expected the target id of each of these rows
 */
public record TranslationBatch(
    List<IdPair> pairs, IdBatch source, IdBatch input, int[] rows, int[] expected)
    implements Batch {

  /** Creates a batch of pairs. */
  public static TranslationBatch of(List<IdPair> pairs) {
    List<int[]> sources = new ArrayList<>();
    List<int[]> inputs = new ArrayList<>();
    for (IdPair pair : pairs) {
      sources.add(withEnd(pair.source()));
      inputs.add(withBeginning(pair.target()));
    }
    IdBatch input = IdBatch.of(inputs, Vocabulary.PAD);
    int[] rows = new int[input.tokens()];
    int[] expected = new int[rows.length];
    int next = 0;
    for (int t = 0; t < input.positions(); t++) {
      for (int b = 0; b < pairs.size(); b++) {
        int[] target = pairs.get(b).target();
        if (t <= target.length) {
          rows[next] = t * pairs.size() + b;
          expected[next] = t < target.length ? target[t] : Vocabulary.EOS;
          next++;
        }
      }
    }
    return new TranslationBatch(pairs, IdBatch.of(sources, Vocabulary.PAD), input, rows, expected);
  }

  /**
   * Returns a batch with each pair twice. The two rows of a pair are neighbours at each position,
   * and so are their expected outputs.
   */
  TranslationBatch twice() {
    return of(pairs.stream().flatMap(pair -> Stream.of(pair, pair)).toList());
  }

  /**
   * Returns the source positions that are aligned to the output of each of the T*B decoder
   * positions; empty if they are not known.
   */
  int[][] aligned() {
    int[][] aligned = new int[input.positions() * pairs.size()][0];
    for (int b = 0; b < pairs.size(); b++) {
      int[] links = pairs.get(b).links();
      for (int i = 0; i < links.length; i += 2) {
        int row = links[i + 1] * pairs.size() + b;
        aligned[row] = Arrays.copyOf(aligned[row], aligned[row].length + 1);
        aligned[row][aligned[row].length - 1] = links[i];
      }
    }
    return aligned;
  }

  /** Returns ids with EOS appended. */
  public static int[] withEnd(int[] ids) {
    int[] result = Arrays.copyOf(ids, ids.length + 1);
    result[ids.length] = Vocabulary.EOS;
    return result;
  }

  private static int[] withBeginning(int[] ids) {
    int[] result = new int[ids.length + 1];
    result[0] = Vocabulary.BOS;
    System.arraycopy(ids, 0, result, 1, ids.length);
    return result;
  }

  @Override
  public long sourceTokens() {
    return source.tokens();
  }

  @Override
  public long targetTokens() {
    return expected.length;
  }
}
