package org.nmt4j.evaluation.confidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the confidence in words tells which words are right. A measure is NaN if the words do
 * not define it, for example because no word is wrong.
 *
 * @param words the number of words
 * @param wrong the number of wrong words
 * @param meanConfidence the mean confidence, from 0 to 1; the share of right words is best
 * @param calibrationError the expected calibration error with 15 bins (Guo et al. 2017, equation
 *     3), from 0 to 1; 0 is best
 * @param areaUnderCurve the area under the receiver operating characteristic curve, from 0 to 1:
 *     the probability that a right word has a higher confidence than a wrong one; 0.5 is chance
 * @param averagePrecision the average precision of wrong words in ascending order of confidence,
 *     from 0 to 1; the share of wrong words is chance
 * @param correlation the rank correlation (Spearman) between the mean confidence of a line and the
 *     score of the line, from -1 to 1; lines without words do not count
 */
public record ConfidenceQuality(
    int words,
    int wrong,
    double meanConfidence,
    double calibrationError,
    double areaUnderCurve,
    double averagePrecision,
    double correlation) {

  /**
   * Measures the confidence in the words of lines.
   *
   * @param confidences the confidence in each word, for each line
   * @param right whether each word is right, for each line
   * @param scores the score of each line; higher is better
   * @throws IllegalArgumentException if the numbers of lines or words differ
   */
  public static ConfidenceQuality of(
      List<double[]> confidences, List<boolean[]> right, double[] scores) {
    if (confidences.size() != right.size() || confidences.size() != scores.length) {
      throw new IllegalArgumentException("found different numbers of lines");
    }
    JudgedWords words = join(confidences, right);
    int[] full =
        IntStream.range(0, scores.length).filter(i -> confidences.get(i).length > 0).toArray();
    double[] means =
        Arrays.stream(full)
            .mapToDouble(i -> Arrays.stream(confidences.get(i)).average().orElseThrow())
            .toArray();
    double[] ofLines = Arrays.stream(full).mapToDouble(i -> scores[i]).toArray();
    return new ConfidenceQuality(
        words.right().length,
        words.wrong(),
        words.mean(),
        words.calibrationError(),
        words.areaUnderCurve(),
        words.averagePrecision(),
        Ranks.correlation(means, ofLines));
  }

  private static JudgedWords join(List<double[]> confidences, List<boolean[]> right) {
    double[] all = confidences.stream().flatMapToDouble(Arrays::stream).toArray();
    boolean[] judgements = new boolean[all.length];
    int next = 0;
    for (int line = 0; line < right.size(); line++) {
      if (right.get(line).length != confidences.get(line).length) {
        throw new IllegalArgumentException("found different numbers of words");
      }
      for (boolean each : right.get(line)) {
        judgements[next++] = each;
      }
    }
    return new JudgedWords(all, judgements);
  }
}
