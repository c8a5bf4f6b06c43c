package org.nmt4j.decoder.search;

/** Takes the next tokens of hypotheses that are permitted, with their scores. */
interface Offers {

  /**
   * Takes the values of a row, one for each id.
   *
   * @param values holds the row from index {@code from} on; the row is as long as {@code excluded}
   * @param base is added to every value, in double
   * @param excluded true for ids that are not taken
   * @param row identifies the tokens of this row
   */
  void scan(float[] values, int from, double base, boolean[] excluded, int row);

  /**
   * Takes the values of a row that has values for some ids only.
   *
   * @param listed the id of each value
   */
  void scan(float[] values, int from, int[] listed, double base, boolean[] excluded, int row);

  /** Takes one token. NaN and minus infinity are not taken. */
  void offer(double score, int token, int row);
}
