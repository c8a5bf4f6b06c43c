package org.nmt4j.experiment.benchmark;

import java.util.Locale;
import java.util.function.Consumer;
import org.nmt4j.experiment.benchmark.TrainingBenchmark.Speed;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.yaml.Count;

/** Measures the tokens per second of training, and the time of its kernels and products. */
final class TrainingSpeed {
  private static final int WARM_UP = 20;
  private static final int TURNS = 15;

  private TrainingSpeed() {}

  static <B extends Batch> void measure(
      Task<B> task, Recipe recipe, int updates, Workers workers, Consumer<String> out) {
    TrainingBenchmark<B> benchmark =
        new TrainingBenchmark<>(task, recipe.training(), recipe.seed(), workers);
    benchmark.run(WARM_UP);
    Speed speed = benchmark.run(updates);
    int threads = Math.min(workers.threads(), recipe.training().shards());
    out.accept(
        String.format(
            Locale.ROOT,
            "training: %s after %d, shards: %d, threads: %d",
            Count.of(updates, "update"),
            WARM_UP,
            recipe.training().shards(),
            threads));
    out.accept(
        String.format(
            Locale.ROOT,
            "  source %.0f tokens/s, target %.0f tokens/s",
            speed.sourceTokens() / speed.seconds(),
            speed.targetTokens() / speed.seconds()));
    Memory.tell(out);
    benchmark.profile(WARM_UP / 2);
    Speed profiled = benchmark.profile(updates);
    KernelTable.of(benchmark.clock(), profiled.seconds() * threads).forEach(out);
    out.accept(
        String.format(
            Locale.ROOT,
            "  the same products alone, in turn with updates: %.0f %% of the time",
            100 * benchmark.floor(TURNS)));
  }
}
