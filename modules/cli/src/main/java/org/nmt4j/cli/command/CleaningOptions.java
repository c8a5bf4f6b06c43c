package org.nmt4j.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nmt4j.tokenization.cleaning.CleaningSettings;
import org.nmt4j.tokenization.cleaning.MeanRatio;
import org.nmt4j.tokenization.cleaning.PairRule;
import picocli.CommandLine.Option;

/** The options that say which pairs of a corpus are left out. */
final class CleaningOptions {
  @Option(
      names = {"--keep"},
      paramLabel = "RULE",
      split = ",",
      description =
          "Keep pairs that break these rules: empty, control, same, length, ratio, script,"
              + " held-out, repeated.")
  private List<PairRule> without = List.of();

  @Option(
      names = {"--max-ratio"},
      paramLabel = "X",
      converter = RatioFactor.class,
      description =
          "The factor by which the ratio of lengths may differ from that of the corpus (default"
              + " 3).")
  private Double maxRatio;

  @Option(
      names = {"--max-length"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Longest side, in tokens with spaces between them (default: no limit).")
  private Integer maxLength;

  /** Returns the rules and their limits. */
  CleaningSettings settings() {
    Set<PairRule> rules = EnumSet.allOf(PairRule.class);
    without.forEach(rules::remove);
    return new CleaningSettings(
        rules,
        maxRatio == null ? MeanRatio.DEFAULT_FACTOR : maxRatio,
        maxLength == null ? 0 : maxLength);
  }

  /** Adds the options of a job. */
  void addTo(List<String> options) {
    if (!without.isEmpty()) {
      String rules = without.stream().map(PairRule::toString).collect(Collectors.joining(","));
      SubmitOptions.add(options, "--keep", rules);
    }
    SubmitOptions.add(options, "--max-ratio", maxRatio);
    SubmitOptions.add(options, "--max-length", maxLength);
  }
}
