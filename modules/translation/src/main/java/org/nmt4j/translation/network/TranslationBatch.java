package org.nmt4j.translation.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Sentence pairs as the network sees them: the source ends in EOS; the decoder's input begins with
 * BOS, and what it is to say is the same shifted by one and ends in EOS.
 *
 * @param rows which rows of the T*B decoder positions are real
 * @param expected the target id of each of those rows
 */
public record TranslationBatch(
    List<IdPair> pairs, IdBatch source, IdBatch input, int[] rows, int[] expected)
    implements Batch {

  /** Pads these pairs. */
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

  /** The ids of a source sentence with EOS behind them. */
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
