package org.nmt4j.translation.lexical;

import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Lists the target tokens that the translation of a sentence may use: the most frequent tokens, the
 * end mark, the unknown token, and the most probable tokens of each source token (Jean et al. 2015,
 * "On using very large target vocabulary for neural machine translation", section 3.3).
 */
public final class Shortlist {
  private final LexicalTable table;
  private final int candidates;
  private final BitSet always = new BitSet();

  /**
   * Creates shortlists from a table.
   *
   * @param wanted the lengths of the lists
   * @throws DataException if the table supports only shorter lists
   */
  public Shortlist(LexicalTable table, ShortlistSettings wanted) {
    require("frequent", wanted.frequent(), table.holds().frequent());
    require("candidates", wanted.candidates(), table.holds().candidates());
    this.table = table;
    this.candidates = wanted.candidates();
    add(table.frequent(), wanted.frequent(), always);
    always.set(Vocabulary.EOS);
    always.set(Vocabulary.UNK);
  }

  private static void require(String key, int wanted, int most) {
    if (wanted > most) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "decoding.shortlist.%s: found %d, expected at most %d, which the model was trained"
                  + " for",
              key,
              wanted,
              most));
    }
  }

  private static void add(int[] ids, int count, BitSet to) {
    for (int i = 0; i < Math.min(count, ids.length); i++) {
      to.set(ids[i]);
    }
  }

  /**
   * Returns the list of a sentence.
   *
   * @param source the ids of the sentence, including the end mark
   * @return the target ids, ascending
   */
  public int[] tokens(int[] source) {
    return tokens(source, IntStream.empty());
  }

  /**
   * Returns the shortlist of a sentence, with further tokens added.
   *
   * @param source the ids of the sentence, including the end mark
   * @param required the target ids to add
   * @return the target ids, ascending
   */
  public int[] tokens(int[] source, IntStream required) {
    BitSet listed = (BitSet) always.clone();
    required.forEach(listed::set);
    for (int id : source) {
      add(table.candidates(id), candidates, listed);
    }
    return listed.stream().toArray();
  }
}
