package org.nmt4j.cli.command;

import java.util.Optional;
import org.nmt4j.evaluation.significance.PairedBootstrap;
import org.nmt4j.evaluation.significance.PairedRandomization;
import org.nmt4j.evaluation.significance.PairedSignificance;
import org.nmt4j.evaluation.significance.Resampling;
import picocli.CommandLine.Option;

/** The options for confidence intervals and significance tests, with sacreBLEU's names, too. */
final class SignificanceOptions {

  @Option(
      names = {"-ci", "--confidence"},
      description = "Mean and 95 %% interval of scores, by bootstrap.")
  private boolean confidence;

  @Option(
      names = {"-cin", "--confidence-n"},
      paramLabel = "N",
      hidden = true,
      converter = PositiveNumber.class,
      description = "Resampled texts (default 1000).")
  private int confidenceSamples = Resampling.DEFAULT_SAMPLES;

  @Option(
      names = {"-pbs", "--paired-bs", "--paired-bootstrap"},
      description = "Test each system against the first (Koehn 2004).")
  private boolean bootstrap;

  @Option(
      names = {"--paired-bs-n"},
      paramLabel = "N",
      hidden = true,
      converter = PositiveNumber.class,
      description = "Resampled texts (default 1000).")
  private int bootstrapSamples = Resampling.DEFAULT_SAMPLES;

  @Option(
      names = {"-par", "--paired-ar", "--paired-randomization"},
      description = "The same by approximate randomisation.")
  private boolean randomization;

  @Option(
      names = {"--paired-ar-n"},
      paramLabel = "N",
      hidden = true,
      converter = PositiveNumber.class,
      description = "Exchanged texts (default 10000).")
  private int randomizationSamples = PairedRandomization.DEFAULT_SAMPLES;

  @Option(
      names = {"--seed"},
      paramLabel = "N",
      description = "What all chance comes from (default 12345).")
  private long seed = Resampling.DEFAULT_SEED;

  /**
   * Returns the chosen significance test; empty if none is chosen.
   *
   * @throws IllegalArgumentException if both tests are chosen
   */
  Optional<PairedSignificance> test() {
    if (bootstrap && randomization) {
      throw new IllegalArgumentException(
          "'--paired-bootstrap' does not go with '--paired-randomization'");
    }
    if (bootstrap) {
      return Optional.of(new PairedBootstrap(new Resampling(bootstrapSamples, seed)));
    }
    return randomization
        ? Optional.of(new PairedRandomization(randomizationSamples, seed))
        : Optional.empty();
  }

  /**
   * Returns the resampling that estimates confidence intervals; empty if none are wanted. The
   * paired bootstrap implies intervals.
   */
  Optional<Resampling> intervals() {
    if (confidence) {
      return Optional.of(new Resampling(confidenceSamples, seed));
    }
    return bootstrap ? Optional.of(new Resampling(bootstrapSamples, seed)) : Optional.empty();
  }
}
