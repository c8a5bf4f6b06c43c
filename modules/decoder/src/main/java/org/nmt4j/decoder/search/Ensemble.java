package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several models that predict each token together. All of them read the same previous tokens. The
 * log-probabilities of a step are a mean of those of the members, and so is the attention.
 *
 * <p>Members have the same vocabulary, and score the same tokens of each sentence. With three or
 * more members, another order of the members may change the last bits of the mean.
 *
 * @param <S> the state of all rows of one member
 */
public final class Ensemble<S> implements StepModel<List<S>> {
  private final List<? extends StepModel<S>> members;
  private final EnsembleMean mean;

  private Ensemble(List<? extends StepModel<S>> members, EnsembleMean mean) {
    this.members = List.copyOf(members);
    this.mean = mean;
  }

  /**
   * Returns an ensemble, or the model itself if there is one only.
   *
   * @param members one model or more
   * @param mean combines the predictions of the members
   * @throws IllegalArgumentException if there is no member, or if the vocabularies of the members
   *     differ in their sizes
   */
  public static <S> StepModel<?> of(List<? extends StepModel<S>> members, EnsembleMean mean) {
    int[] sizes = members.stream().mapToInt(StepModel::vocabularySize).distinct().toArray();
    if (sizes.length != 1) {
      throw new IllegalArgumentException(
          "ensemble: expected vocabularies of one size, found " + Arrays.toString(sizes));
    }
    return members.size() == 1 ? members.get(0) : new Ensemble<>(members, mean);
  }

  @Override
  public int vocabularySize() {
    return members.get(0).vocabularySize();
  }

  @Override
  public List<S> start() {
    return members.stream().map(StepModel::start).toList();
  }

  @Override
  public Step<List<S>> step(List<S> state, int[] previousTokens) {
    List<Step<S>> steps = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      steps.add(members.get(i).step(state.get(i), previousTokens));
    }
    List<S> next = steps.stream().map(Step::state).toList();
    Step<S> first = steps.get(0);
    float[][] rows = steps.stream().map(Step::logProbabilities).toArray(float[][]::new);
    TokenLists lists = first.lists();
    int width = lists == null ? vocabularySize() : lists.width();
    for (int row = 0; row < previousTokens.length; row++) {
      mean.combine(rows, row * width, lists == null ? width : lists.tokens()[row].length);
    }
    int positions = steps.stream().mapToInt(Step::attentionWidth).max().getAsInt();
    return new Step<>(next, rows[0], lists, attention(steps, previousTokens.length), positions);
  }

  /** Returns the mean attention of the members that have attention; null if none has. */
  private static <S> float[] attention(List<Step<S>> steps, int rows) {
    List<Step<S>> with = steps.stream().filter(step -> step.attention() != null).toList();
    if (with.isEmpty()) {
      return null;
    }
    float[] mean = with.get(0).attention();
    int count = rows * with.get(0).attentionWidth();
    for (int i = 0; i < count; i++) {
      float sum = 0;
      for (Step<S> step : with) {
        sum += step.attention()[i];
      }
      mean[i] = sum / with.size();
    }
    return mean;
  }

  @Override
  public List<S> select(List<S> state, int[] rows) {
    List<S> selected = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      selected.add(members.get(i).select(state.get(i), rows));
    }
    return selected;
  }
}
