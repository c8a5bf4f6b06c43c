package org.nmt4j.experiment.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the next training by asynchronous successive halving (Li et al. 2020, "A System for
 * Massively Parallel Hyperparameter Tuning", algorithm 2) for one training at a time. A rung is an
 * amount of training. A trial that is among the best 1/η of a rung goes on to the next one; a new
 * trial begins when no trial can go on. With one rung, this is random search.
 *
 * @param rungs the number of rungs, at least 1
 * @param reduction the η of the paper, at least 2
 * @param higherIsBetter whether a higher score is better
 */
public record SuccessiveHalving(int rungs, int reduction, boolean higherIsBetter) {

  /**
   * A training: one rung of one trial.
   *
   * @param trial the number of the trial, from 1; one more than the trials so far for a new one
   * @param rung the index of the rung, from 0
   */
  public record Step(int trial, int rung) {}

  /**
   * Returns the next training. It depends on the completed rungs of all trials and on the limit
   * alone, so a search that was killed makes the same choice again.
   *
   * @param trials the trials in the order of their numbers
   * @param mayBegin whether a new trial may begin
   * @return the training; empty if the search is at its end
   */
  public Optional<Step> next(List<SearchTrial> trials, boolean mayBegin) {
    for (int rung = rungs - 2; rung >= 0; rung--) {
      Optional<SearchTrial> promoted = promotable(trials, rung);
      if (promoted.isPresent()) {
        return Optional.of(new Step(promoted.get().number(), rung + 1));
      }
    }
    Optional<SearchTrial> begun =
        trials.stream()
            .filter(trial -> trial.rungs() == 0 && trial.failure().isEmpty())
            .findFirst();
    if (begun.isPresent()) {
      return Optional.of(new Step(begun.get().number(), 0));
    }
    return mayBegin ? Optional.of(new Step(trials.size() + 1, 0)) : last(trials);
  }

  /**
   * Returns the best trial that goes on from a rung. A trial that failed on its way to the next
   * rung has used its place there.
   */
  private Optional<SearchTrial> promotable(List<SearchTrial> trials, int rung) {
    List<SearchTrial> reached =
        trials.stream()
            .filter(
                trial ->
                    trial.rungs() > rung || trial.rungs() == rung && trial.failure().isPresent())
            .sorted(byScore(rung))
            .toList();
    return reached.stream()
        .limit(reached.size() / reduction)
        .filter(trial -> trial.rungs() == rung + 1 && trial.isSound())
        .findFirst();
  }

  /**
   * Returns a further rung for the best trial if no trial has reached the top. A small search then
   * also ends with a trial of the full length.
   */
  private Optional<Step> last(List<SearchTrial> trials) {
    if (trials.stream().anyMatch(trial -> trial.rungs() == rungs)) {
      return Optional.empty();
    }
    return ranked(trials).stream()
        .filter(SearchTrial::isSound)
        .findFirst()
        .map(trial -> new Step(trial.number(), trial.rungs()));
  }

  /**
   * Returns the trials from the best to the worst. A trial with more completed rungs comes first,
   * because scores after different amounts of training do not compare. Trials with equal scores
   * come in the order of their numbers, and failed ones last.
   */
  public List<SearchTrial> ranked(List<SearchTrial> trials) {
    return trials.stream()
        .sorted(
            Comparator.<SearchTrial, Boolean>comparing(trial -> trial.failure().isPresent())
                .thenComparing(Comparator.comparingInt(SearchTrial::rungs).reversed())
                .thenComparing(trial -> -goodness(trial.score()))
                .thenComparing(SearchTrial::number))
        .toList();
  }

  /** Compares trials by their scores in a rung. Trials without that score come last. */
  private Comparator<SearchTrial> byScore(int rung) {
    return Comparator.<SearchTrial>comparingDouble(
            trial -> -goodness(trial.rungs() > rung ? trial.scores().get(rung) : Double.NaN))
        .thenComparing(SearchTrial::number);
  }

  /** Returns a score of which higher is better. NaN is worse than any number. */
  private double goodness(double score) {
    if (Double.isNaN(score)) {
      return Double.NEGATIVE_INFINITY;
    }
    return higherIsBetter ? score : -score;
  }
}
