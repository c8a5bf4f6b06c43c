package org.nmt4j.training;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The state of a training: all that resuming needs besides weights and moments. */
final class TrainingState {
  private static final String KEPT = "kept_best.";

  /** The current epoch, from 0, and the number of its updates that are done. */
  int epoch;

  int position;
  long updates;
  long skipped;

  /** The number of updates of the first epoch if the schedule depends on it, otherwise 0. */
  int updatesOfEpoch;

  /** The number of updates at the last validation, or -1, and the sums since then. */
  long validated = -1;

  final ProgressMeter sinceValidation = new ProgressMeter();

  /** The number of updates skipped in a row, and the norm of the last gradient that was used. */
  int skippedInRow;

  double lastNorm = Double.NaN;

  /** The number of updates with a finite loss, their first mean loss, and their recent one. */
  long losses;

  double firstLoss;
  double recentLoss;

  /** The number of roll-backs, and the factor by which they have lowered the rate. */
  int rollBacks;

  double rateFactor = 1;

  /** The wall time of training so far, in seconds. */
  double seconds;

  /** The best score so far, of which higher is better, and the number of validations since. */
  double best = Double.NEGATIVE_INFINITY;

  int sinceBest;

  /** The factor by which the plateau schedule has lowered the rate. */
  double plateauFactor = 1;

  double plateauBest = Double.NEGATIVE_INFINITY;
  int sincePlateauBest;
  boolean finished;

  /** The scores of the kept best models, by update. */
  final Map<Long, Double> keptBest = new TreeMap<>();

  /** Forgets the best scores, because later scores cannot be compared with them. */
  void forgetBest() {
    best = Double.NEGATIVE_INFINITY;
    sinceBest = 0;
    plateauBest = Double.NEGATIVE_INFINITY;
    sincePlateauBest = 0;
    keptBest.clear();
  }

  String toText() {
    Map<String, Object> values = new TreeMap<>();
    values.put("epoch", epoch);
    values.put("position", position);
    values.put("updates", updates);
    values.put("skipped", skipped);
    values.put("validated", validated);
    sinceValidation.write(values);
    values.put("skipped_in_row", skippedInRow);
    values.put("last_norm", lastNorm);
    values.put("losses", losses);
    values.put("first_loss", firstLoss);
    values.put("recent_loss", recentLoss);
    values.put("roll_backs", rollBacks);
    values.put("rate_factor", rateFactor);
    values.put("seconds", seconds);
    values.put("best", best);
    values.put("since_best", sinceBest);
    values.put("plateau_factor", plateauFactor);
    values.put("plateau_best", plateauBest);
    values.put("since_plateau_best", sincePlateauBest);
    values.put("finished", finished);
    if (updatesOfEpoch > 0) {
      values.put("updates_of_epoch", updatesOfEpoch);
    }
    keptBest.forEach((update, score) -> values.put(KEPT + update, score));
    return values.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue() + "\n")
        .collect(Collectors.joining());
  }

  static TrainingState of(String text) {
    Properties values = new Properties();
    TrainingState state = new TrainingState();
    try {
      values.load(new StringReader(text));
      state.epoch = Integer.parseInt(values.getProperty("epoch"));
      state.position = Integer.parseInt(values.getProperty("position"));
      state.updates = Long.parseLong(values.getProperty("updates"));
      state.skipped = Long.parseLong(values.getProperty("skipped"));
      // The first checkpoints of version 0.1 lack these values, and follow a validation each.
      state.validated = Long.parseLong(values.getProperty("validated", "" + state.updates));
      state.sinceValidation.read(values);
      state.skippedInRow = Integer.parseInt(values.getProperty("skipped_in_row", "0"));
      state.lastNorm = Double.parseDouble(values.getProperty("last_norm", "NaN"));
      state.losses = Long.parseLong(values.getProperty("losses", "0"));
      state.firstLoss = Double.parseDouble(values.getProperty("first_loss", "0"));
      state.recentLoss = Double.parseDouble(values.getProperty("recent_loss", "0"));
      state.rollBacks = Integer.parseInt(values.getProperty("roll_backs", "0"));
      state.rateFactor = Double.parseDouble(values.getProperty("rate_factor", "1"));
      state.seconds = Double.parseDouble(values.getProperty("seconds"));
      state.best = Double.parseDouble(values.getProperty("best"));
      state.sinceBest = Integer.parseInt(values.getProperty("since_best"));
      state.plateauFactor = Double.parseDouble(values.getProperty("plateau_factor"));
      state.plateauBest = Double.parseDouble(values.getProperty("plateau_best"));
      state.sincePlateauBest = Integer.parseInt(values.getProperty("since_plateau_best"));
      state.finished = Boolean.parseBoolean(values.getProperty("finished"));
      state.updatesOfEpoch = Integer.parseInt(values.getProperty("updates_of_epoch", "0"));
      for (String name : values.stringPropertyNames()) {
        if (name.startsWith(KEPT)) {
          state.keptBest.put(
              Long.valueOf(name.substring(KEPT.length())),
              Double.valueOf(values.getProperty(name)));
        }
      }
      if (Math.min(state.epoch, state.position) < 0
          || state.updatesOfEpoch < 0
          || Math.min(state.updates, state.skipped) < 0
          || state.skipped > state.updates) {
        throw new IllegalArgumentException("a count below zero");
      }
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      throw new TrainingException("the training state cannot be read", e);
    }
    return state;
  }
}
