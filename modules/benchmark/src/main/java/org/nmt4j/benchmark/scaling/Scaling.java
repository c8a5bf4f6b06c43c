package org.nmt4j.benchmark.scaling;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.read.RecipeException;

/**
 * Measures the speed of training while one dimension of the size varies at a time.
 *
 * @param base the size around which the dimensions vary
 */
record Scaling(Size base, List<Sweep> sweeps, Stopwatch stopwatch) {
  /** The network of {@code eval/speed.yaml}, whose batches have sentences of about 15 tokens. */
  private static final Size REFERENCE = new Size(2, 10_000, 512, 15);

  /**
   * Measures all dimensions.
   *
   * @param arguments the recipe, a folder for the plots and a folder for temporary data
   */
  public static void main(String[] arguments) throws IOException, RecipeException {
    int threads = Runtime.getRuntime().availableProcessors();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Workers workers = new Workers(threads)) {
      Trial trial = new Trial(Path.of(arguments[0]), Path.of(arguments[2]), workers);
      // Warms up: the compiler has not finished the kernels before.
      trial.cost(REFERENCE, new Stopwatch(10, 0));
      new Scaling(REFERENCE, Sweep.ALL, new Stopwatch(4, 4)).run(trial, Path.of(arguments[1]), out);
    }
    out.printf(Locale.ROOT, "Threads: %d, one for each shard at most.%n", threads);
  }

  /** Prints a table for each dimension and writes its plot to a folder. */
  void run(Trial trial, Path plots, PrintStream out) throws IOException, RecipeException {
    Files.createDirectories(plots);
    for (Sweep sweep : sweeps) {
      List<Cost> costs = new ArrayList<>();
      for (int value : sweep.values()) {
        costs.add(trial.cost(sweep.dimension().of(base, value), stopwatch));
      }
      CostReport report = new CostReport(sweep, costs);
      report.table().forEach(out::println);
      out.println();
      Files.writeString(plots.resolve(sweep.dimension().file()), report.plot());
    }
  }
}
