package org.nmt4j.evaluation.confidence;

/**
 * Words with the confidence in each, and whether each is right.
 *
 * @param confidences numbers from 0 to 1
 * @param right whether each word is right
 */
@SuppressWarnings("ArrayRecordComponent") // data that is read, not compared
record JudgedWords(double[] confidences, boolean[] right) {
  /** The number of bins of the expected calibration error, as in the paper. */
  private static final int BINS = 15;

  /** Returns the number of wrong words. */
  int wrong() {
    int wrong = 0;
    for (boolean each : right) {
      wrong += each ? 0 : 1;
    }
    return wrong;
  }

  /** Returns the mean confidence; NaN without words. */
  double mean() {
    double sum = 0;
    for (double each : confidences) {
      sum += each;
    }
    return sum / confidences.length;
  }

  /**
   * Returns the expected calibration error (Guo et al. 2017, "On Calibration of Modern Neural
   * Networks", equation 3): the absolute difference between the mean confidence and the share of
   * right words in each of 15 bins of equal width, and its mean over all words.
   *
   * @return a number from 0 to 1; NaN without words
   */
  double calibrationError() {
    double[] differences = new double[BINS];
    for (int i = 0; i < right.length; i++) {
      int bin = Math.min(BINS - 1, (int) (confidences[i] * BINS));
      differences[bin] += confidences[i] - (right[i] ? 1 : 0);
    }
    double sum = 0;
    for (double difference : differences) {
      sum += Math.abs(difference);
    }
    return sum / right.length;
  }

  /**
   * Returns the area under the receiver operating characteristic curve: the share of pairs of a
   * right and a wrong word in which the right one has the higher confidence, where equal ones count
   * half. It is 0.5 for chance and 1 if each right word has a higher confidence than each wrong
   * one.
   *
   * @return the area; NaN if all words are right or all are wrong
   */
  double areaUnderCurve() {
    double[] ranks = Ranks.of(confidences);
    double sum = 0;
    for (int i = 0; i < right.length; i++) {
      sum += right[i] ? ranks[i] : 0;
    }
    double wrong = wrong();
    double rights = right.length - wrong;
    return (sum - rights * (rights + 1) / 2) / (rights * wrong);
  }

  /**
   * Returns the average precision of wrong words. The words are taken in ascending order of
   * confidence. After each group of equal confidence, the precision is the share of wrong words
   * among those taken. The result is the mean of the precision over all wrong words. The share of
   * wrong words is the precision of chance.
   *
   * @return a number from 0 to 1; NaN if no word is wrong
   */
  double averagePrecision() {
    int[] order = Ranks.order(confidences);
    double sum = 0;
    int found = 0;
    for (int from = 0; from < order.length; ) {
      int to = Ranks.endOfEqual(confidences, order, from);
      int wrong = 0;
      for (int i = from; i < to; i++) {
        wrong += right[order[i]] ? 0 : 1;
      }
      found += wrong;
      sum += wrong * ((double) found / to);
      from = to;
    }
    return sum / found;
  }
}
