package org.nmt4j.decoder.search;

/**
 * A left-to-right model as a search sees it. Rows are hypotheses.
 *
 * @param <S> the state of all rows, opaque to the search
 */
public interface StepModel<S> {
  /** Number of token ids. */
  int vocabularySize();

  /** The state before the first token: one row for each sentence of the batch, in order. */
  S start();

  /** Advances every row by its previous token (the beginning of the sentence at first). */
  Step<S> step(S state, int[] previousTokens);

  /** A state whose row i is row {@code rows[i]} of the given one; rows may repeat or be left out. */
  S select(S state, int[] rows);
}
