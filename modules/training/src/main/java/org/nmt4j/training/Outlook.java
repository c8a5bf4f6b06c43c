package org.nmt4j.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.recipe.yaml.Count;

/**
 * The first lines of progress: the limits of training and the validation interval.
 *
 * @param updatesOfEpoch the number of updates of an epoch
 * @param length the number of all updates, if the schedule depends on it
 */
record Outlook(TrainingSettings settings, int updatesOfEpoch, long length) {
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(limits());
    if (settings.schedule().dependsOnLength()
        && !settings.schedule().followsClock()
        && settings.maxMinutes() > 0) {
      lines.add(
          "training.max_minutes may end training before the schedule ends: nmt4j check tells how"
              + " many updates fit into this time");
    }
    return lines;
  }

  private String limits() {
    List<String> bounds = new ArrayList<>();
    bounds.add(
        Count.of(settings.epochs(), "epoch")
            + " of "
            + Count.of(updatesOfEpoch, "update")
            + (settings.accumulate() > 1
                ? String.format(Locale.ROOT, " of %,d batches", settings.accumulate())
                : ""));
    if (settings.maxUpdates() > 0) {
      bounds.add(Count.of(settings.maxUpdates(), "update") + " in all");
    }
    if (settings.maxMinutes() > 0) {
      bounds.add(minutes());
    }
    return String.format(
        Locale.ROOT,
        "training for at most %s; validation every %s%s",
        String.join(", or ", bounds),
        settings.validateEvery(),
        settings.schedule().dependsOnLength()
            ? "; the schedule of the learning rate spans " + Count.of(length, "update") + time()
            : "");
  }

  private String time() {
    return settings.schedule().followsClock() ? " or " + minutes() : "";
  }

  private String minutes() {
    return String.format(Locale.ROOT, "%.4g minutes", settings.maxMinutes());
  }
}
