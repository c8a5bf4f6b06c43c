package org.nmt4j.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.model.Validation;

/** {@code metrics.tsv}: one row a validation; a column is named by the score that it holds. */
final class MetricsTable {
  private static final String HEADER =
      "update\tepoch\tminutes\ttrain_loss\tdev_loss\tdev_perplexity\t%s\tlearning_rate"
          + "\tgradient_norm\ttarget_tokens_per_second";

  private final RunFolder folder;
  private final List<String> rows = new ArrayList<>();

  MetricsTable(RunFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads the rows of the run that is being resumed up to the last validation that its checkpoint
   * knows of: the run may have ended between a row and the checkpoint, and that validation is made
   * again.
   */
  void load(long validated) {
    rows.clear();
    for (String row : folder.readIfThere(folder.metrics()).lines().skip(1).toList()) {
      if (Long.parseLong(row.split("\t", 2)[0]) <= validated) {
        rows.add(row);
      }
    }
  }

  void add(TrainingState state, Validation validation, double rate) {
    ProgressMeter training = state.sinceValidation;
    String score = validation.scores().keySet().stream().findFirst().orElse("score");
    rows.add(
        String.format(
            Locale.ROOT,
            "%d\t%d\t%.2f\t%.4f\t%.4f\t%.3f\t%.2f\t%.3g\t%.3f\t%.0f",
            state.updates,
            state.epoch + 1,
            state.seconds / 60,
            training.isEmpty() ? Double.NaN : training.meanLoss(),
            validation.loss().mean(),
            validation.loss().perplexity(),
            validation.scores().getOrDefault(score, Double.NaN),
            rate,
            training.isEmpty() ? Double.NaN : training.meanNorm(),
            training.isEmpty() ? Double.NaN : training.targetTokensPerSecond()));
    folder.write(folder.metrics(), HEADER.formatted(score) + "\n" + String.join("\n", rows) + "\n");
    TrainingCurve.write(folder, score, rows);
  }
}
