package org.nmt4j.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.model.Inference;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TaskType;

/**
 * From lines to labels, tags or numbers. Lines are sorted by length into batches, and the order is
 * restored; what a line becomes depends on that line alone.
 */
public final class Labeller {
  private final LabellingModel model;
  private final int batchSize;
  private final Workers workers;
  private final Examples examples;
  private final Inference inference;

  /**
   * A labeller; it may be used by one thread at a time, and shares a model with others.
   *
   * @param batchSize lines that are computed together; no outcome depends on it
   * @param workers carry the batches; the caller closes them
   */
  public Labeller(LabellingModel model, int batchSize, Workers workers) {
    this.model = model;
    this.batchSize = batchSize;
    this.workers = workers;
    this.examples = new Examples(model.input(), model.labels());
    this.inference = new Inference(model.kernels(), model.network().parameters());
  }

  /**
   * As many outcomes as lines, in their order: a label; a tag for each token, with spaces between
   * them; or a number. An empty line stays empty.
   *
   * @param file what an error calls the text
   * @param first number of the first line, from 1
   * @throws org.nmt4j.tokenization.corpus.DataException if numbers are wanted and a line has others
   */
  public List<String> label(List<String> lines, String file, long first) {
    List<Example> all = new ArrayList<>();
    for (String line : lines) {
      all.add(examples.of(line, file, first + all.size()));
    }
    List<int[]> batches =
        LengthBatches.of(all.stream().mapToInt(Example::length).toArray(), batchSize);
    List<List<String>> outcomes =
        inference.run(
            workers,
            batches,
            (tape, batch) -> outcomes(tape, Arrays.stream(batch).mapToObj(all::get).toList()));
    String[] ordered = new String[lines.size()];
    Arrays.fill(ordered, "");
    for (int i = 0; i < batches.size(); i++) {
      for (int j = 0; j < batches.get(i).length; j++) {
        ordered[batches.get(i)[j]] = outcomes.get(i).get(j);
      }
    }
    return List.of(ordered);
  }

  private List<String> outcomes(Tape tape, List<Example> lines) {
    LabellingBatch batch = LabellingBatch.of(lines);
    List<String> outcomes = new ArrayList<>();
    if (model.recipe().task() == TaskType.REGRESSION) {
      for (float number : model.network().numbers(tape, batch)) {
        outcomes.add(Float.toString(number));
      }
      return outcomes;
    }
    int[] ids = model.network().labels(tape, batch);
    int next = 0;
    for (Example line : lines) {
      int count = model.recipe().task() == TaskType.TAGGING ? line.length() : 1;
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        labels.add(model.labels().orElseThrow().label(ids[next++]));
      }
      outcomes.add(String.join(" ", labels));
    }
    return outcomes;
  }
}
