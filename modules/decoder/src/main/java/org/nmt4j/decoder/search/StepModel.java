package org.nmt4j.decoder.search;

/**
 * A left-to-right model as a search sees it.
 *
 * <p>Rows are hypotheses; {@code S} is an opaque state of all rows. A row's log-probabilities may
 * depend on that row alone, never on which other rows are advanced with it.
 *
 * @param <S> the state of all rows
 */
public interface StepModel<S> {

  /** How many token ids there are: 0 up to this, exclusive, whether a step scores all or not. */
  int vocabularySize();

  /** The state before the first token: one row for each sentence of the batch, in order. */
  S start();

  /**
   * Advances every row by its previous token.
   *
   * @param state as {@link #start}, {@link #select} or the last step gave it
   * @param previousTokens one id for each row: BOS at first
   */
  Step<S> step(S state, int[] previousTokens);

  /**
   * A state whose row i is row {@code rows[i]} of the given one.
   *
   * @param rows row numbers of {@code state}; they may repeat or be left out
   */
  S select(S state, int[] rows);
}
