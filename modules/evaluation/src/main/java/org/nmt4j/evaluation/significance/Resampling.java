package org.nmt4j.evaluation.significance;

import java.util.Arrays;
import java.util.Random;
import org.nmt4j.evaluation.ConfidenceInterval;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.SegmentStatistics;

/**
 * The bootstrap (Efron 1979). It draws the segments of each resampled text from a corpus with
 * replacement, as many as the corpus has, and scores the sum of their statistics. A seed draws the
 * same segments for every metric and system, so that scores of two systems can be paired.
 *
 * @param samples the number of resampled texts
 * @param seed the seed of the random numbers
 */
public record Resampling(int samples, long seed) {
  /** The default of sacreBLEU. */
  public static final int DEFAULT_SAMPLES = 1000;

  /** The default seed of sacreBLEU, which uses another generator. */
  public static final long DEFAULT_SEED = 12345;

  /**
   * Requires a sample.
   *
   * @throws EvaluationException if the number of samples is not positive
   */
  public Resampling {
    if (samples < 1) {
      throw new EvaluationException("found " + samples + " samples, expected 1 or more");
    }
  }

  /** Returns the score of each resampled text; an empty array if the corpus has no segments. */
  public double[] scores(SegmentStatistics corpus) {
    int size = corpus.size();
    int width = corpus.width();
    double[] statistics = corpus.flat();
    double[] scores = new double[size == 0 ? 0 : samples];
    Random random = new Random(seed);
    double[] sum = new double[width];
    for (int sample = 0; sample < scores.length; sample++) {
      Arrays.fill(sum, 0);
      for (int i = 0; i < size; i++) {
        int from = random.nextInt(size) * width;
        for (int j = 0; j < width; j++) {
          sum[j] += statistics[from + j];
        }
      }
      scores[sample] = corpus.metric().score(sum);
    }
    return scores;
  }

  /** Returns the score of a corpus with its confidence interval. */
  public MetricResult result(SegmentStatistics corpus) {
    MetricResult result = corpus.result();
    if (corpus.size() == 0) {
      return result;
    }
    return result.with(
        ConfidenceInterval.of(scores(corpus)),
        result.signature().withSampling("bs", samples, seed));
  }
}
