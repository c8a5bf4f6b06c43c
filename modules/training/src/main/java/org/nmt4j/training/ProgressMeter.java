package org.nmt4j.training;

import java.util.Locale;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.kernel.Loss;

/** Sums over the updates since the last progress line. */
final class ProgressMeter {
  private Loss loss = Loss.NONE;
  private long source;
  private double norms;
  private int updates;
  private double seconds;

  void add(Batch batch, ShardedUpdate.Outcome outcome, double took) {
    loss = loss.plus(outcome.loss());
    source += batch.sourceTokens();
    norms += outcome.norm();
    updates++;
    seconds += took;
  }

  boolean isEmpty() {
    return updates == 0;
  }

  double meanLoss() {
    return loss.mean();
  }

  double meanNorm() {
    return norms / updates;
  }

  double targetTokensPerSecond() {
    return loss.tokens() / seconds;
  }

  double secondsPerUpdate() {
    return seconds / updates;
  }

  void reset() {
    loss = Loss.NONE;
    source = 0;
    norms = 0;
    updates = 0;
    seconds = 0;
  }

  /** For people: epoch from 1, speeds in tokens of text without padding. */
  String line(int epoch, long update, double rate, double secondsLeft) {
    return String.format(
        Locale.ROOT,
        "epoch %d  update %d  loss %.3f  norm %.2f  lr %.2g  source %.0f tok/s  target %.0f tok/s"
            + "  left %s",
        epoch,
        update,
        meanLoss(),
        meanNorm(),
        rate,
        source / seconds,
        targetTokensPerSecond(),
        clock(secondsLeft));
  }

  /** Hours, minutes and seconds: 1:02:03. */
  static String clock(double seconds) {
    long s = Math.max(0, Math.round(seconds));
    return s < 3600
        ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }
}
