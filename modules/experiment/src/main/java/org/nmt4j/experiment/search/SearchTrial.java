package org.nmt4j.experiment.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recipe with values of the searched keys, and the scores of its training.
 *
 * @param number the number of the trial, from 1
 * @param values the values of the searched keys, as a recipe writes them
 * @param scores the best score on the development set at the end of each completed rung
 * @param updates the number of updates at the end of the last completed rung
 * @param seconds the wall time of the trial so far, in seconds
 * @param failure the reason why training failed; empty if it did not
 */
public record SearchTrial(
    int number,
    Map<String, String> values,
    List<Double> scores,
    long updates,
    double seconds,
    Optional<String> failure) {

  /** Keeps unmodifiable copies. */
  public SearchTrial {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    scores = List.copyOf(scores);
  }

  /** Creates a trial that has not trained yet. */
  public static SearchTrial begin(int number, Map<String, String> values) {
    return new SearchTrial(number, values, List.of(), 0, 0, Optional.empty());
  }

  /** Returns the number of completed rungs. */
  public int rungs() {
    return scores.size();
  }

  /** Returns the score of the last completed rung; NaN if there is none. */
  public double score() {
    return scores.isEmpty() ? Double.NaN : scores.get(scores.size() - 1);
  }

  /** Returns whether training may go on: it has not failed, and its score, if any, is a number. */
  public boolean isSound() {
    return failure.isEmpty() && (scores.isEmpty() || Double.isFinite(score()));
  }

  /** Returns this trial after one more rung. */
  public SearchTrial withRung(double score, long updates) {
    List<Double> more = new ArrayList<>(scores);
    more.add(score);
    return new SearchTrial(number, values, more, updates, seconds, failure);
  }

  /** Returns this trial after more time, rounded to milliseconds. */
  public SearchTrial withTime(double more) {
    double sum = Math.round(1e3 * (seconds + more)) / 1e3;
    return new SearchTrial(number, values, scores, updates, sum, failure);
  }

  /** Returns this trial after its training failed. */
  public SearchTrial withFailure(String reason) {
    return new SearchTrial(number, values, scores, updates, seconds, Optional.of(reason));
  }

  /** Returns the values as overrides, such as {@code model.dropout=0.2}. */
  public List<String> overrides() {
    return values.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList();
  }
}
