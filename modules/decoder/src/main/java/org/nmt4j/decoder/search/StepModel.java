package org.nmt4j.decoder.search;

/**
 * The interface of a left-to-right model to a search.
 *
 * <p>Rows are hypotheses. {@code S} is an opaque state of all rows. The log-probabilities of a row
 * must depend on that row alone, never on the other rows of the step.
 *
 * @param <S> the state of all rows
 */
public interface StepModel<S> {

  /** Returns the number of token ids, even if a step scores only some of them. Ids begin with 0. */
  int vocabularySize();

  /**
   * Returns the state before the first token, with one row for each sentence of the batch, in
   * order.
   */
  S start();

  /**
   * Advances each row by its previous token.
   *
   * @param state the result of {@link #start}, {@link #select} or the previous step
   * @param previousTokens one id for each row, BOS at the first step
   */
  Step<S> step(S state, int[] previousTokens);

  /**
   * Returns a state whose row i is row {@code rows[i]} of the given state.
   *
   * @param rows row numbers of {@code state}, which may repeat
   */
  S select(S state, int[] rows);
}
