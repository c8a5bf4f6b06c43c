package org.nmt4j.benchmark.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.experiment.benchmark.TrainingBenchmark;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.optimizer.Adam;
import org.nmt4j.nn.optimizer.Updater;
import org.nmt4j.nn.optimizer.WeightDecay;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.report.MarkdownTable;
import org.nmt4j.translation.TranslationTask;

/** Measures what the exchange of gradients costs, and predicts the scaling of a recipe. */
final class ClusterScaling {
  private static final List<Integer> SIZES = List.of(1_000_000, 4_000_000, 16_000_000, 64_000_000);
  private static final List<Integer> FEW = List.of(2, 4);
  private static final List<Integer> MANY = List.of(1, 2, 4, 8, 16, 32, 64);
  private static final int WARM_UP = 10;
  private static final int UPDATES = 10;

  /** The assumed networks, in Gbit/s, and the time in which a small message arrives in them. */
  private static final List<Integer> NETWORKS = List.of(1, 10, 25);

  private static final double LATENCY = 1e-4;

  private ClusterScaling() {}

  /**
   * Prints both tables.
   *
   * @param arguments the recipe of a translation system, and changes of it, such as {@code
   *     training.batch_size=1024}
   */
  public static void main(String[] arguments) throws IOException, RecipeException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    printExchange(SIZES, out);
    List<String> changes = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    changes.add("training.shards=1");
    changes.add("training.accumulate=1");
    print(RecipeReader.load(Path.of(arguments[0]), changes), out);
  }

  /** Prints the time of a sum by the number of parameters and processes. */
  static void printExchange(List<Integer> sizes, PrintStream out) throws IOException {
    List<String> header = new ArrayList<>(List.of("parameters"));
    FEW.forEach(count -> header.add(count + " processes, ms"));
    MarkdownTable table = new MarkdownTable(header);
    for (int size : sizes) {
      List<String> row = new ArrayList<>(List.of(String.format(Locale.ROOT, "%,d", size)));
      for (int count : FEW) {
        row.add(milliseconds(new ExchangeTrial(count, size).seconds()));
      }
      table.row(row);
    }
    table.lines().forEach(out::println);
    out.println();
  }

  private static String milliseconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", 1000 * seconds);
  }

  /** Measures a recipe with one thread and one shard, and prints what the model predicts. */
  private static void print(LoadedRecipe loaded, PrintStream out) throws IOException {
    Recipe recipe = loaded.recipe();
    TranslationTask task = TranslationTask.prepare(loaded, Map.of(), line -> {});
    int elements = task.parameters().size();
    double update;
    double optimizer;
    try (Workers workers = new Workers(1)) {
      TrainingBenchmark<?> benchmark =
          new TrainingBenchmark<>(task, recipe.training(), recipe.seed(), workers);
      benchmark.run(WARM_UP);
      update = benchmark.run(UPDATES).seconds() / UPDATES;
      optimizer = optimizer(task, workers);
    }
    // Two processes on this machine send and receive each element twice at the same time.
    double perElement = new ExchangeTrial(2, elements).seconds() / (2.0 * elements);
    out.printf(
        Locale.ROOT,
        "%s: %,d parameters; one thread computes the gradient of a batch in %s ms, and updates the"
            + " weights in %s ms. The networks are assumed, with %.1f ms for a message.%n%n",
        recipe.name(),
        elements,
        milliseconds(update - optimizer),
        milliseconds(optimizer),
        1000 * LATENCY);
    List<String> header = new ArrayList<>(List.of("processes"));
    NETWORKS.forEach(
        network -> {
          header.add("exchange at " + network + " Gbit/s, ms");
          header.add("efficiency");
        });
    MarkdownTable table = new MarkdownTable(header);
    for (int count : MANY) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(count)));
      for (int network : NETWORKS) {
        ClusterModel model =
            new ClusterModel(
                elements, update - optimizer, optimizer, perElement, network * 1e9 / 8, LATENCY);
        row.add(milliseconds(model.exchange(count)));
        row.add(String.format(Locale.ROOT, "%.0f %%", 100 * model.efficiency(count)));
      }
      table.row(row);
    }
    table.lines().forEach(out::println);
  }

  /** Returns the time in which Adam updates the weights of a task. */
  private static double optimizer(TranslationTask task, Workers workers) {
    Kernels kernels = task.kernels();
    Adam adam =
        new Adam(
            kernels.vectors(),
            task.parameters(),
            0.9,
            0.999,
            1e-8,
            new WeightDecay(task.parameters(), 0));
    Updater updater = new Updater(task.parameters(), adam, kernels.vectors(), workers, 1);
    Gradients gradients = task.parameters().newGradients();
    updater.update(List.of(gradients), 0);
    long begin = System.nanoTime();
    for (int i = 0; i < UPDATES; i++) {
      updater.update(List.of(gradients), 0);
    }
    return (System.nanoTime() - begin) / 1e9 / UPDATES;
  }
}
