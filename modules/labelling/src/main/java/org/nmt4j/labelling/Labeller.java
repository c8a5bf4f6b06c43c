package org.nmt4j.labelling;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.model.Inference;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TaskType;

/**
 * Finds the label, the tags or the number of each line. The result of a line depends on that line
 * alone.
 */
public final class Labeller {
  private final LabellingModel model;
  private final Examples examples;
  private final Inference inference;

  /**
   * Creates a labeller. It shares its model with others, and one thread at a time may use it.
   *
   * @param batchSize the most lines of a batch; no result depends on it
   * @param workers compute the batches; the caller closes them
   */
  public Labeller(LabellingModel model, int batchSize, Workers workers) {
    this.model = model;
    this.examples = new Examples(model.input(), model.labels());
    this.inference = new Inference(workers, new LengthBatches(batchSize));
  }

  /**
   * Labels lines. The result of a line is a label, a tag for each token with spaces between the
   * tags, or a number. The result of an empty line is empty.
   *
   * @param file the name of the text in errors
   * @param first the number of the first line, from 1
   * @return as many results as lines, in their order
   * @throws org.nmt4j.tokenization.corpus.DataException if the model reads numbers and a line has
   *     anything else
   */
  public List<String> label(List<String> lines, String file, long first) {
    List<Example> all = new ArrayList<>();
    for (String line : lines) {
      all.add(examples.of(line, file, first + all.size()));
    }
    return inference.run(all, Example::length, "", this::outcomes);
  }

  private List<String> outcomes(List<Example> lines) {
    Tape tape = model.inferenceTape();
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
