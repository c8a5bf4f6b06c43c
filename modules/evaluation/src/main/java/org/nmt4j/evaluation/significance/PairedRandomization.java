package org.nmt4j.evaluation.significance;

import java.util.Random;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

/**
 * Approximate randomisation (Noreen 1989; for translation Riezler and Maxwell 2005, "On Some
 * Pitfalls in Automatic Evaluation and Significance Testing for MT"). Each segment is exchanged
 * between the systems with probability 1/2. The scores after the exchange show the differences that
 * chance makes between equally good systems.
 *
 * @param samples the number of random exchanges
 * @param seed the seed of the random numbers
 */
public record PairedRandomization(int samples, long seed) implements PairedSignificance {
  /** The default of sacreBLEU. */
  public static final int DEFAULT_SAMPLES = 10_000;

  /**
   * Requires a sample.
   *
   * @throws EvaluationException if the number of samples is not positive
   */
  public PairedRandomization {
    if (samples < 1) {
      throw new EvaluationException("found " + samples + " samples, expected 1 or more");
    }
  }

  @Override
  public String label() {
    return "ar";
  }

  @Override
  public double pValue(SegmentStatistics baseline, SegmentStatistics system) {
    Chance.requirePair(baseline, system);
    double found = Chance.difference(baseline, system);
    double[] one = baseline.sum();
    double[] other = system.sum();
    double[] gain = system.flat();
    double[] ofBaseline = baseline.flat();
    for (int i = 0; i < gain.length; i++) {
      gain[i] -= ofBaseline[i];
    }
    double[] differences = new double[samples];
    Random random = new Random(seed);
    for (int sample = 0; sample < samples; sample++) {
      double[] moved = exchanged(gain, baseline.size(), one.length, random);
      double[] first = one.clone();
      double[] second = other.clone();
      for (int j = 0; j < moved.length; j++) {
        first[j] += moved[j];
        second[j] -= moved[j];
      }
      differences[sample] =
          Math.abs(baseline.metric().score(first) - system.metric().score(second));
    }
    return Chance.share(differences, found);
  }

  /** Returns the change of the baseline's sum by a random exchange of segments. */
  private static double[] exchanged(double[] gain, int segments, int width, Random random) {
    double[] moved = new double[width];
    long bits = 0;
    for (int i = 0; i < segments; i++) {
      if (i % 64 == 0) {
        bits = random.nextLong();
      }
      if ((bits >>> (i % 64) & 1) == 1) {
        for (int j = 0; j < width; j++) {
          moved[j] += gain[i * width + j];
        }
      }
    }
    return moved;
  }
}
