package org.nmt4j.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.evaluation.registry.MetricSettings;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.model.Inference;
import org.nmt4j.model.Validation;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * Measures the loss and the scores of the output on held-out lines. The scores are the accuracy and
 * the metric that chooses the best model.
 */
final class LabelledDevelopmentSet {
  private static final int BATCH = 64;
  private static final int SAMPLES = 5;

  private final LabellingModel model;
  private final LabelledLines lines;
  private final List<LabellingBatch> batches = new ArrayList<>();
  private final Optional<MetricName> chosen;

  /**
   * Creates a development set. Lines with labels that training never saw count in the scores, but
   * not in the loss.
   *
   * @throws DataException if no line counts in the loss, or if the metric is the mean squared error
   *     and a line is empty
   */
  LabelledDevelopmentSet(LabellingModel model, Examples examples, LabelledLines lines) {
    this.model = model;
    this.lines = lines;
    this.chosen = MetricName.named(model.recipe().training().earlyStopping().metric().toString());
    if (chosen.equals(Optional.of(MetricName.MSE))) {
      lines.requireNoEmptyLine();
    }
    List<Example> all = examples.of(lines);
    int[] lengths =
        all.stream().mapToInt(line -> Examples.isKnown(line) ? line.length() : 0).toArray();
    for (int[] places : new LengthBatches(BATCH).longestFirst(lengths)) {
      batches.add(LabellingBatch.of(Arrays.stream(places).mapToObj(all::get).toList()));
    }
    if (batches.isEmpty()) {
      throw new DataException(
          lines.targetName()
              + ": found no line to judge by, expected one that is not empty, with labels of the"
              + " training data");
    }
  }

  Validation validate(Workers workers) {
    Loss loss =
        Inference.ofBatches(
                workers,
                batches,
                batch ->
                    model.network().loss(model.inferenceTape(), batch, Objective.LIKELIHOOD, 0, 0))
            .stream()
            .reduce(Loss.NONE, Loss::plus);
    List<String> outputs =
        new Labeller(model, BATCH, workers).label(lines.sources(), lines.sourceName(), 1);
    List<Validation.Sample> samples = new ArrayList<>();
    for (int i = 0; i < Math.min(SAMPLES, outputs.size()); i++) {
      samples.add(
          new Validation.Sample(
              lines.pairs().get(i).source(), lines.pairs().get(i).target(), outputs.get(i)));
    }
    return new Validation(loss, scores(outputs), samples);
  }

  /**
   * Returns the score of the metric that chooses the best model, then the accuracy. Regression has
   * no accuracy.
   */
  private Map<String, Double> scores(List<String> outputs) {
    List<String> references = lines.pairs().stream().map(SentencePair::target).toList();
    boolean isRegression = model.recipe().task() == TaskType.REGRESSION;
    Map<String, Double> scores = new LinkedHashMap<>();
    Stream.concat(chosen.stream(), isRegression ? Stream.empty() : Stream.of(MetricName.ACCURACY))
        .forEach(
            metric ->
                scores.computeIfAbsent(
                    metric.toString(),
                    name -> metric.score(MetricSettings.DEFAULTS, outputs, references)));
    return scores;
  }
}
