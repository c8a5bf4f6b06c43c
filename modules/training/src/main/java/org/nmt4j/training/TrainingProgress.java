package org.nmt4j.training;

/**
 * How far a training has come, as its checkpoint tells.
 *
 * @param updates the number of updates
 * @param epochs the number of completed epochs
 * @param isValidated whether no update has followed the last validation
 * @param seconds the time of training so far, in all runs together
 * @param best the best value so far of the metric of early stopping; higher is better, so a loss
 *     has a minus sign; negative infinity before the first validation
 * @param isFinished whether training has ended
 */
public record TrainingProgress(
    long updates,
    int epochs,
    boolean isValidated,
    double seconds,
    double best,
    boolean isFinished) {

  static TrainingProgress of(TrainingState state) {
    return new TrainingProgress(
        state.updates,
        state.epoch,
        state.validated == state.updates,
        state.seconds,
        state.best,
        state.finished);
  }
}
