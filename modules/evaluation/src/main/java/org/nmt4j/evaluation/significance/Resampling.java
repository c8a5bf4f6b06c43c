package org.nmt4j.evaluation.significance;

import java.util.Arrays;
import java.util.Random;
import org.nmt4j.evaluation.ConfidenceInterval;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.SegmentStatistics;

/**
 * Draws texts of as many segments as a corpus from its segments, with replacement (bootstrap; Efron
 * 1979), and scores each by the sum of its statistics. The same seed draws the same segments,
 * whatever the metric and the system, so that scores of two systems can be paired.
 *
 * @param samples how many texts
 * @param seed what they are drawn from
 */
public record Resampling(int samples, long seed) {
  /** As many as sacreBLEU draws. */
  public static final int DEFAULT_SAMPLES = 1000;

  /** sacreBLEU's seed, though not its generator. */
  public static final long DEFAULT_SEED = 12345;

  /**
   * Checks the number.
   *
   * @throws EvaluationException if it is not positive
   */
  public Resampling {
    if (samples < 1) {
      throw new EvaluationException("found " + samples + " samples, expected 1 or more");
    }
  }

  /** The score of each drawn text; none without segments. */
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

  /** The score of a corpus with its interval. */
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
