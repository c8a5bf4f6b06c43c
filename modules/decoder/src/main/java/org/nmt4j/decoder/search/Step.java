package org.nmt4j.decoder.search;

import java.util.Locale;

/**
 * The output of a model for the next token of every row.
 *
 * <p>The arrays may be longer than needed and may be reused by the model at the next step. Until
 * then, the caller may change them.
 *
 * @param state the state of the rows after their previous token
 * @param logProbabilities flat rows x vocabulary: natural logarithms, normalised, at most zero; or
 *     rows of other columns, if there are lists
 * @param lists the token of each column, or null if the columns are the vocabulary
 * @param attention flat rows x attentionWidth weights, or null where the model has no attention
 * @param attentionWidth source positions in a row of attention, padding included
 * @param <S> the state of all rows
 */
@SuppressWarnings("ArrayRecordComponent") // steps are never compared
public record Step<S>(
    S state, float[] logProbabilities, TokenLists lists, float[] attention, int attentionWidth) {

  /** Creates a step over the whole vocabulary. */
  public Step(S state, float[] logProbabilities, float[] attention, int attentionWidth) {
    this(state, logProbabilities, null, attention, attentionWidth);
  }

  /** Creates a step of a model without attention. */
  public Step(S state, float[] logProbabilities) {
    this(state, logProbabilities, null, 0);
  }

  /**
   * Offers every permitted next token of a row.
   *
   * @param base the sum of the row's log-probabilities so far
   * @param excluded true for ids that are not permitted
   * @param rank identifies the row in {@code offers}
   */
  void offer(Offers offers, int row, double base, boolean[] excluded, int rank) {
    if (lists == null) {
      offers.scan(logProbabilities, row * excluded.length, base, excluded, rank);
    } else {
      offers.scan(logProbabilities, row * lists.width(), lists.tokens()[row], base, excluded, rank);
    }
  }

  /**
   * Returns the log-probability of one next token of a row; minus infinity if the token is not in
   * the list of the row.
   */
  double logProbability(int row, int token, int vocabularySize) {
    if (lists == null) {
      return logProbabilities[row * vocabularySize + token];
    }
    int[] listed = lists.tokens()[row];
    for (int column = 0; column < listed.length; column++) {
      if (listed[column] == token) {
        return logProbabilities[row * lists.width() + column];
      }
    }
    return Double.NEGATIVE_INFINITY;
  }

  /** Returns a copy of the attention weights of a row for the source positions of its sentence. */
  float[] attentionOf(int row, int sourcePositions) {
    float[] weights = new float[Math.min(sourcePositions, attentionWidth)];
    System.arraycopy(attention, row * attentionWidth, weights, 0, weights.length);
    return weights;
  }

  void requireRows(int rows, int vocabularySize) {
    long needed = (long) rows * (lists == null ? vocabularySize : lists.width());
    if (logProbabilities.length < needed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a step of %d rows needs %d log-probabilities, the model gave %d",
              rows,
              needed,
              logProbabilities.length));
    }
    if (attention != null && attention.length < (long) rows * attentionWidth) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a step of %d rows needs %d attention weights, the model gave %d",
              rows,
              (long) rows * attentionWidth,
              attention.length));
    }
  }
}
