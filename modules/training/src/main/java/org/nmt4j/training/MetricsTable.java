package org.nmt4j.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.model.Validation;
import org.nmt4j.recipe.yaml.Quoting;

/** Writes {@code metrics.tsv}, one row for each validation. The score names its column. */
final class MetricsTable {
  private static final String HEADER =
      "update\tepoch\tminutes\ttrain_loss\tdev_loss\tdev_perplexity\t%s\tlearning_rate"
          + "\tgradient_norm\ttarget_tokens_per_second";

  private static final int COLUMNS = HEADER.split("\t").length;
  private static final int SCORE = 6;

  private final RunFolder folder;
  private final List<String> rows = new ArrayList<>();

  /** The metric of the scores in the rows. */
  private String metric = "";

  MetricsTable(RunFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads the rows of a resumed run up to the last validation in its checkpoint. A later row comes
   * from a run that ended before it saved the checkpoint; training repeats the validation of such a
   * row.
   *
   * <p>The user may have edited the file or saved it with a spreadsheet. Blank lines, quotation
   * marks and carriage returns are ignored, and lines that are not rows are dropped. Training does
   * not depend on the rows.
   *
   * @param validated the number of updates at the last validation; -1 if there was none
   * @param log receives one line if lines are dropped or if all earlier rows are missing
   */
  void load(long validated, Consumer<String> log) {
    rows.clear();
    metric = "";
    List<String> lines = folder.readIfThere(folder.metrics()).lines().toList();
    List<Integer> broken = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String row = row(lines.get(i));
      if (row.isBlank()) {
        continue;
      }
      if (i == 0 && row.startsWith("update\t")) {
        String[] names = row.split("\t", -1);
        metric = names.length == COLUMNS ? names[SCORE] : "";
        continue;
      }
      if (!isRow(row)) {
        broken.add(i);
      } else if (update(row) <= validated) {
        rows.add(row);
      }
    }
    if (!broken.isEmpty()) {
      log.accept(
          String.format(
              Locale.ROOT,
              "%s:%d: found %s, expected %d numbers with tabs between them; left out%s",
              folder.metrics(),
              broken.get(0) + 1,
              Quoting.shown(lines.get(broken.get(0))),
              COLUMNS,
              broken.size() > 1
                  ? String.format(Locale.ROOT, ", with %d more lines", broken.size() - 1)
                  : ""));
    } else if (rows.isEmpty() && validated >= 0) {
      log.accept(
          String.format(
              Locale.ROOT,
              "%s: found no row of an earlier validation; the table begins anew",
              folder.metrics()));
    }
  }

  private static String row(String line) {
    return Stream.of(line.replace("\uFEFF", "").split("\t", -1))
        .map(field -> field.strip().replaceFirst("^\"(.*)\"$", "$1"))
        .collect(Collectors.joining("\t"));
  }

  private static boolean isRow(String row) {
    String[] fields = row.split("\t", -1);
    try {
      for (String field : fields) {
        Double.parseDouble(field);
      }
      return fields.length == COLUMNS && update(row) >= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static long update(String row) {
    return Long.parseLong(row.substring(0, row.indexOf('\t')));
  }

  /** Replaces the scores of earlier rows by NaN if another metric measured them. */
  private void forgetScoresOfAnother(String score) {
    if (!metric.isEmpty() && !metric.equals(score)) {
      rows.replaceAll(
          row -> {
            String[] fields = row.split("\t", -1);
            fields[SCORE] = "NaN";
            return String.join("\t", fields);
          });
    }
    metric = score;
  }

  void add(TrainingState state, Validation validation, double rate) {
    ProgressMeter training = state.sinceValidation;
    String score = validation.scores().keySet().stream().findFirst().orElse("score");
    forgetScoresOfAnother(score);
    rows.add(
        String.format(
            Locale.ROOT,
            "%d\t%d\t%.2f\t%.4f\t%.4f\t%.3f\t%s\t%.3g\t%.3f\t%.0f",
            state.updates,
            state.epoch + 1,
            state.seconds / 60,
            training.isEmpty() ? Double.NaN : training.meanLoss(),
            validation.loss().mean(),
            validation.loss().perplexity(),
            ScoreText.of(score, validation.scores().getOrDefault(score, Double.NaN)),
            rate,
            training.isEmpty() ? Double.NaN : training.meanNorm(),
            training.isEmpty() ? Double.NaN : training.targetTokensPerSecond()));
    folder.write(
        folder.metrics(),
        String.format(Locale.ROOT, HEADER, score) + "\n" + String.join("\n", rows) + "\n");
    TrainingCurve.write(folder, score, rows);
  }
}
