package org.nmt4j.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.nn.parallel.Workers;

/** A training run of a toy task, with access to its files. */
final class Run {
  static final long SEED = 11;

  final Path path;
  final RunFolder folder;
  final List<String> log = new ArrayList<>();

  Run(Path path) {
    this.path = path;
    this.folder = new RunFolder(path);
  }

  /** Trains with a number of threads and with some keys of the recipe changed. */
  Run train(ToyTask task, int threads, String... changes) {
    return train(task, threads, line -> {}, changes);
  }

  /** Trains and passes each line of progress to a reader. */
  Run train(ToyTask task, int threads, Consumer<String> reader, String... changes) {
    return train(task, threads, reader, () -> false, changes);
  }

  /** Trains until a condition holds. */
  Run train(
      ToyTask task, int threads, Consumer<String> reader, BooleanSupplier stop, String... changes) {
    return train(task, threads, reader, stop, trainer -> {}, changes);
  }

  /** Continues training with other changes than before. */
  Run trainChanged(ToyTask task, boolean scoresCompare, String... changes) {
    return train(
        task,
        1,
        line -> {},
        () -> false,
        trainer -> trainer.goOnWithChanges(scoresCompare),
        changes);
  }

  /** Trains until a validation after which a condition holds. */
  Run trainTo(ToyTask task, Predicate<TrainingProgress> pause, String... changes) {
    return train(task, 1, line -> {}, () -> false, trainer -> trainer.pauseWhen(pause), changes);
  }

  private Run train(
      ToyTask task,
      int threads,
      Consumer<String> reader,
      BooleanSupplier stop,
      Consumer<Trainer<?>> prepare,
      String... changes) {
    Path recipes = path.resolveSibling("recipes");
    try (Workers workers = new Workers(threads)) {
      Files.createDirectories(recipes);
      TrainingListener both =
          line -> {
            log.add(line);
            reader.accept(line);
          };
      Trainer<ToyBatch> trainer =
          new Trainer<>(task, Settings.of(recipes, changes), SEED, folder, workers, both)
              .until(stop);
      prepare.accept(trainer);
      trainer.train();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  List<String> files() {
    try (var files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a column of the metrics table. */
  List<String> metrics(String column) {
    List<String> lines = text("metrics.tsv").lines().toList();
    int index = List.of(lines.get(0).split("\t")).indexOf(column);
    return lines.stream().skip(1).map(line -> line.split("\t")[index]).toList();
  }

  /** Returns the training state in the checkpoint. */
  TrainingState state() {
    try (ModelFile checkpoint = ModelFile.open(path.resolve("checkpoint.nmt4j"))) {
      return TrainingState.of(checkpoint.readContents().texts().get("training.properties"));
    }
  }
}
