package org.nmt4j.cli.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.profile.KernelClock;
import org.nmt4j.nn.profile.KernelTime;
import org.nmt4j.nn.profile.ProductFloor;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.training.TrainingBenchmark;
import org.nmt4j.training.TrainingBenchmark.Speed;

/** Training of a recipe by the clock: tokens a second, kernels, and how near the products come. */
final class TrainingSpeed {
  private static final int WARM_UP = 20;
  private static final double LEAST_SHARE = 0.005;

  private TrainingSpeed() {}

  static <B extends Batch> List<String> measure(
      Task<B> task, Recipe recipe, int updates, Workers workers) {
    TrainingBenchmark<B> benchmark =
        new TrainingBenchmark<>(task, recipe.training(), recipe.seed(), workers);
    benchmark.run(WARM_UP);
    Speed speed = benchmark.run(updates);
    benchmark.profile(WARM_UP / 2);
    Speed profiled = benchmark.profile(updates);
    double floor = new ProductFloor(workers, task.kernels().products()).seconds(benchmark.clock());
    int threads = Math.min(workers.threads(), recipe.training().shards());
    List<String> lines = new ArrayList<>();
    lines.add(
        "training: %d updates after %d, %s, %s"
            .formatted(
                updates,
                WARM_UP,
                Texts.count(recipe.training().shards(), "shard"),
                Texts.count(threads, "thread")));
    lines.add(
        "  source %,.0f tokens/s, target %,.0f tokens/s"
            .formatted(
                speed.sourceTokens() / speed.seconds(), speed.targetTokens() / speed.seconds()));
    lines.addAll(kernels(benchmark.clock(), profiled.seconds() * threads, floor));
    return lines;
  }

  /** The table of kernels; {@code total} and {@code floor} are seconds of all threads together. */
  static List<String> kernels(KernelClock clock, double total, double floor) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  products alone, as fast as they can: %.0f %% of the time"
            .formatted(100 * floor / total));
    lines.add("  %-32s %7s %9s %8s".formatted("kernel", "time %", "calls", "GFLOP/s"));
    double rest = total;
    for (KernelTime each : clock.times()) {
      rest -= each.seconds();
      if (each.seconds() >= LEAST_SHARE * total) {
        lines.add(
            "  %-32s %7.1f %9d %8s"
                .formatted(
                    each.kernel(),
                    100 * each.seconds() / total,
                    each.calls(),
                    each.operations() > 0 ? "%.1f".formatted(each.gigaflops()) : ""));
      }
    }
    lines.add("  %-32s %7.1f".formatted("all else, and waiting", 100 * rest / total));
    return lines;
  }
}
