package org.nmt4j.translation.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.nn.kernel.CopiedTokens;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The target token that each source token is copied as: the token with the same spelling. It
 * follows from the vocabularies, so a model file does not hold it.
 *
 * <p>A source token without such a target token is copied as {@link Vocabulary#UNK}. So each weight
 * of the attention counts for one target token, and the copied tokens have a distribution. Leaving
 * such a position out would need a division by the sum of all other weights, which may be 0. Where
 * the attention is at such a token, the gate learns to generate. The end mark of the source is
 * copied as the end mark of the target.
 *
 * <p>The output keeps the target vocabulary. See, Liu and Manning (2017) extend it by the unknown
 * words of the source. With subwords or characters, hardly any token is unknown.
 */
public final class CopyMap {
  private final int[] targets;

  private CopyMap(int[] targets) {
    this.targets = targets;
  }

  /** Creates the map of two vocabularies. */
  public static CopyMap of(Vocabularies vocabularies) {
    int[] targets = new int[vocabularies.source().size()];
    for (int id = 0; id < targets.length; id++) {
      targets[id] = isSpecial(id) ? id : vocabularies.target().id(vocabularies.source().token(id));
    }
    return new CopyMap(targets);
  }

  private static boolean isSpecial(int id) {
    return id < Vocabulary.SPECIAL_TOKENS.size();
  }

  /**
   * Returns the target ids that some source ids are copied as.
   *
   * @param source source ids
   * @return as many target ids, in the same order
   */
  public int[] targets(int[] source) {
    return Arrays.stream(source).map(id -> targets[id]).toArray();
  }

  /** Returns the number of source tokens with a target token of the same spelling. */
  public int size() {
    int size = 0;
    for (int id = 0; id < targets.length; id++) {
      size += isSpecial(id) || targets[id] == Vocabulary.UNK ? 0 : 1;
    }
    return size;
  }

  /** Returns the tokens of each sentence of a batch, without padding. */
  List<CopiedTokens> of(IdBatch source) {
    int rows = source.rows();
    List<CopiedTokens> sentences = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int[] ids = new int[source.lengths()[row]];
      for (int s = 0; s < ids.length; s++) {
        ids[s] = targets[source.ids()[s * rows + row]];
      }
      sentences.add(CopiedTokens.of(ids));
    }
    return sentences;
  }
}
