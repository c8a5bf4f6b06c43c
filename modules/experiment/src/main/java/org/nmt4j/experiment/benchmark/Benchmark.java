package org.nmt4j.experiment.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.nmt4j.experiment.Tasks;
import org.nmt4j.model.Task;
import org.nmt4j.model.TrainingProducts;
import org.nmt4j.nn.array.Blas;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.training.RunFolder;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.TranslationTask;

/**
 * Measures the speed of training and, for a translation recipe, of decoding.
 *
 * @param recipe the recipe
 * @param runs the parent folder of the runs; its best model decodes if the recipe was trained
 * @param updates the number of timed updates; 0 to measure no training
 * @param lines the number of translated lines of the test set
 * @param threads the number of threads of training and decoding
 */
public record Benchmark(LoadedRecipe recipe, Path runs, int updates, int lines, int threads) {

  /**
   * Measures and reports the speed. Writes no file.
   *
   * @param out receives the lines of the results
   * @param log receives the lines of the preparation
   */
  public void run(Consumer<String> out, Consumer<String> log) throws IOException {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    double startUp = (System.currentTimeMillis() - started) / 1e3;
    out.accept(String.format(Locale.ROOT, "start-up: %.2f s", startUp));
    try (Workers workers = new Workers(threads)) {
      String products = TrainingProducts.of(recipe.recipe(), Map.of(), log).toString();
      Task<?> task = Tasks.prepare(recipe, Map.of(TrainingProducts.FACT, products), log);
      out.accept("kernels: " + task.kernels().name() + ", " + Blas.loaded());
      out.accept("products: " + products);
      if (task instanceof TranslationTask translation) {
        decode(translation, workers, out);
      }
      if (updates > 0) {
        TrainingSpeed.measure(task, recipe.recipe(), updates, workers, out);
      }
    }
  }

  private void decode(TranslationTask task, Workers workers, Consumer<String> out)
      throws IOException {
    Path best = new RunFolder(runs.resolve(recipe.recipe().name())).best();
    boolean trained = Files.exists(best);
    TranslationModel model =
        trained
            ? listing(TranslationModel.load(best), task).withKernels(task.kernels())
            : task.model();
    TranslationOptions options = TranslationOptions.of(recipe.recipe().decoding());
    out.accept(
        String.format(
            Locale.ROOT,
            "decoding by %s, threads: %d",
            trained
                ? best.toString()
                : "a network that was not trained, as many tokens as the source has",
            threads));
    new DecodingSpeed(
            model,
            trained ? options : options.withMaxLength(new MaxOutputLength(1, 0)),
            sources(),
            workers)
        .measure()
        .forEach(out);
    Memory.tell(out);
  }

  /** Returns the model with the lexical table of the task, if both have the same vocabularies. */
  private static TranslationModel listing(TranslationModel model, TranslationTask task) {
    TranslationModel other = task.model();
    return other.table().isPresent() && words(model).equals(words(other))
        ? model.withTable(other.table())
        : model;
  }

  private static List<List<String>> words(TranslationModel model) {
    return List.of(
        model.vocabularies().source().toLines(), model.vocabularies().target().toLines());
  }

  private List<String> sources() {
    Recipe settings = recipe.recipe();
    CorpusFiles files =
        settings.data().test().or(settings.data()::dev).orElse(settings.data().train());
    return ParallelCorpus.read(files).stream().limit(lines).map(SentencePair::source).toList();
  }
}
