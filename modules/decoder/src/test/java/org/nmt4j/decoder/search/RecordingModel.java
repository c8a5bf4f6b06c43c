package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Records what a search asks of a model with fixed log-probabilities. */
final class RecordingModel implements StepModel<Integer> {
  private final FixedModel model;

  /** The number of rows of each step. */
  final List<Integer> steps = new ArrayList<>();

  /** The rows of each selection. */
  final List<List<Integer>> selections = new ArrayList<>();

  RecordingModel(double... probabilities) {
    model = FixedModel.ofProbabilities(probabilities);
  }

  @Override
  public int vocabularySize() {
    return model.vocabularySize();
  }

  @Override
  public Integer start() {
    return model.start();
  }

  @Override
  public Step<Integer> step(Integer rows, int[] previousTokens) {
    steps.add(previousTokens.length);
    return model.step(rows, previousTokens);
  }

  @Override
  public Integer select(Integer rows, int[] selected) {
    selections.add(IntStream.of(selected).boxed().toList());
    return model.select(rows, selected);
  }
}
