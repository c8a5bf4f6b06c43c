package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.experiment.benchmark.ResidentMemory;
import org.nmt4j.experiment.benchmark.TrainingBenchmark;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TrainingSettings;

/**
 * Measures a few updates of an untrained network, and estimates the memory and time of training.
 */
final class TrainingEstimate {
  private static final int LEAST_UPDATES = 4;

  private static final int MOST_UPDATES = 24;

  /** Nanoseconds of a first update from which on only one more update is measured. */
  private static final long SLOW = 30_000_000_000L;

  /** The number of batches from which the largest is taken. */
  private static final int BATCHES = 500;

  private TrainingEstimate() {}

  /**
   * Measures updates.
   *
   * @param sample the network and its data
   * @param recipe its recipe
   * @param seconds seconds to measure after the first update; a few updates are always made
   * @return lines about parameters, memory and time
   */
  static <B extends Batch> List<String> lines(Sample<B> sample, Recipe recipe, double seconds) {
    List<String> lines = new ArrayList<>();
    lines.add(text("network: %,d parameters", sample.task().parameters().size()));
    try (Workers workers = new Workers(threads(recipe))) {
      TrainingBenchmark<B> updates =
          new TrainingBenchmark<>(sample.task(), recipe.training(), recipe.seed(), workers);
      long begin = System.nanoTime();
      updates.runLargest(BATCHES);
      // The first update also loads native libraries, so it does not count.
      boolean isSlow = System.nanoTime() - begin > SLOW;
      double each = secondsPerUpdate(updates, seconds, isSlow ? 1 : LEAST_UPDATES);
      lines.add(text("memory: training needs about %,d MB", megabytes(sample, recipe)));
      double ofEpoch = updates.updatesOfEpoch() / sample.share();
      lines.add(time(recipe.training(), each, ofEpoch));
      schedule(recipe.training(), each, ofEpoch).ifPresent(lines::add);
    } catch (OutOfMemoryError e) {
      lines.add(
          text(
              "memory: an update of this size needs more than there is (%s): a lower"
                  + " training.batch_size or data.max_length helps, or NMT4J_OPTS=-Xmx8g",
              e.getMessage()));
    }
    return lines;
  }

  private static int threads(Recipe recipe) {
    return Math.min(recipe.training().shards(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns the median of the later half of the updates; the JVM still compiles code during the
   * earlier ones.
   */
  private static double secondsPerUpdate(TrainingBenchmark<?> updates, double seconds, int least) {
    double[] took = new double[MOST_UPDATES];
    int made = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (made < least || made < MOST_UPDATES && System.nanoTime() < end) {
      took[made++] = updates.run(1).seconds();
    }
    double[] later = Arrays.copyOfRange(took, made / 2, made);
    Arrays.sort(later);
    return later[later.length / 2];
  }

  /**
   * Returns the peak memory of this process in megabytes; if the system does not tell it, an
   * estimate from weights and heap.
   */
  private static long megabytes(Sample<?> sample, Recipe recipe) {
    int averages = recipe.training().movingAverage() > 0 ? 1 : 0;
    long copies = 3L + averages + recipe.training().shards();
    long counted =
        4 * copies * sample.task().parameters().size() + Runtime.getRuntime().totalMemory();
    return ResidentMemory.peakMegabytes().orElse(counted >> 20);
  }

  /** Returns the number of updates up to the limit of epochs and updates. */
  private static double updates(TrainingSettings settings, double ofEpoch) {
    double all = settings.epochs() * ofEpoch;
    return settings.maxUpdates() > 0 ? Math.min(all, settings.maxUpdates()) : all;
  }

  /**
   * Returns a line if the schedule of the learning rate spans all updates, and time ends training
   * before its last update.
   */
  static Optional<String> schedule(TrainingSettings settings, double each, double ofEpoch) {
    double all = updates(settings, ofEpoch);
    long fit = Math.max(1, (long) (60 * settings.maxMinutes() / each));
    return settings.schedule().dependsOnLength()
            && !settings.schedule().followsClock()
            && settings.maxMinutes() > 0
            && fit < all
        ? Optional.of(
            text(
                "schedule: training.max_minutes ends training after about %,d of %,d updates; with"
                    + " training.max_updates: %d, or with training.schedule.decay_over: minutes,"
                    + " the learning rate follows its schedule to the end",
                fit, (long) Math.ceil(all), fit))
        : Optional.empty();
  }

  private static String time(TrainingSettings settings, double each, double batches) {
    double epoch = each * batches / 60;
    double all = updates(settings, batches);
    String end =
        all < settings.epochs() * batches
            ? "training.max_updates: " + settings.maxUpdates()
            : "training.epochs: " + settings.epochs();
    double minutes = all * each / 60;
    if (settings.maxMinutes() > 0 && settings.maxMinutes() < minutes) {
      minutes = settings.maxMinutes();
      end = text("training.max_minutes: %s", settings.maxMinutes());
    }
    String early = settings.earlyStopping().patience() > 0 ? ", unless it stops early" : "";
    long updates = (long) Math.ceil(batches);
    return text(
        "time: %s an epoch (%,d %s of %.3f s), %s until %s%s; validation aside",
        minutes(epoch),
        updates,
        updates == 1 ? "update" : "updates",
        each,
        minutes(minutes),
        end,
        early);
  }

  private static String minutes(double minutes) {
    return minutes < 0.01
        ? "less than 0.01 minutes"
        : text(
            minutes < 1 ? "%.2f minutes" : minutes < 10 ? "%.1f minutes" : "%,.0f minutes",
            minutes);
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
