package org.nmt4j.decoder.search;

/**
 * When a sentence's search may end without missing anything the beam could still find.
 *
 * <p>Every further token lowers the log-probability, so the best that a live hypothesis can become
 * is its present log-probability under the most favourable length still open. Log-probabilities are
 * negative and penalties do not fall with length (alpha >= 0), so that is the greatest length; with
 * a negative alpha it is the next one.
 */
final class StopRule {
  private final LengthPenalty penalty;

  StopRule(LengthPenalty penalty) {
    this.penalty = penalty;
  }

  /**
   * Whether no live hypothesis can enter the pool.
   *
   * @param bestLive log-probability of the best live hypothesis
   * @param length its length
   */
  boolean isDone(FinishedPool pool, double bestLive, int length, int maxLength) {
    if (!pool.isFull()) {
      return false;
    }
    double divisor = Math.max(penalty.of(length + 1), penalty.of(maxLength));
    return bestLive / divisor <= pool.worst();
  }
}
