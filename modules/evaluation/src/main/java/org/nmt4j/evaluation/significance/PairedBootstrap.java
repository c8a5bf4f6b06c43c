package org.nmt4j.evaluation.significance;

import java.util.Arrays;
import org.nmt4j.evaluation.SegmentStatistics;

/**
 * Paired bootstrap resampling (Koehn 2004, "Statistical Significance Tests for Machine Translation
 * Evaluation"). Both systems are scored on the same resampled texts. Subtracting the mean of the
 * differences gives the differences of equally good systems (Riezler and Maxwell 2005, "On Some
 * Pitfalls in Automatic Evaluation and Significance Testing for MT").
 *
 * <p>sacreBLEU subtracts the mean of the absolute differences. It therefore reports that equally
 * good systems differ about twice as often as the significance level allows.
 *
 * @param resampling the resampling of texts
 */
public record PairedBootstrap(Resampling resampling) implements PairedSignificance {

  @Override
  public String label() {
    return "bs";
  }

  @Override
  public int samples() {
    return resampling.samples();
  }

  @Override
  public long seed() {
    return resampling.seed();
  }

  @Override
  public double pValue(SegmentStatistics baseline, SegmentStatistics system) {
    Chance.requirePair(baseline, system);
    double found = Chance.difference(baseline, system);
    double[] ofBaseline = resampling.scores(baseline);
    double[] ofSystem = resampling.scores(system);
    double[] differences = new double[ofSystem.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = ofSystem[i] - ofBaseline[i];
    }
    double mean = Arrays.stream(differences).average().orElse(0);
    return Chance.share(
        Arrays.stream(differences).map(each -> Math.abs(each - mean)).toArray(), found);
  }
}
