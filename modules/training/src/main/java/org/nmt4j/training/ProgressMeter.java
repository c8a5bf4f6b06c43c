package org.nmt4j.training;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.kernel.Loss;

/** Sums the losses, norms, tokens and times of updates since its last reset. */
final class ProgressMeter {
  private static final String LOSS = "since_validation.loss";
  private static final String LIKELIHOOD = "since_validation.negative_log_likelihood";
  private static final String TOKENS = "since_validation.tokens";
  private static final String SOURCE = "since_validation.source";
  private static final String NORMS = "since_validation.norms";
  private static final String UPDATES = "since_validation.updates";
  private static final String SECONDS = "since_validation.seconds";

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

  /** Returns the mean loss and, after it, the other terms of the objective that are not 0. */
  private String lossText() {
    return String.format(Locale.ROOT, "loss %.3f", meanLoss())
        + term("consistency", loss.consistency())
        + term("alignment", loss.alignment());
  }

  private String term(String name, double sum) {
    return sum == 0 ? "" : String.format(Locale.ROOT, " + %s %.3f", name, sum / loss.tokens());
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

  /** Adds the sums to the values of a training state. */
  void write(Map<String, Object> values) {
    values.put(LOSS, loss.smoothed());
    values.put(LIKELIHOOD, loss.negativeLogLikelihood());
    values.put(TOKENS, loss.tokens());
    values.put(SOURCE, source);
    values.put(NORMS, norms);
    values.put(UPDATES, updates);
    values.put(SECONDS, seconds);
  }

  /** Reads the sums from the values of a training state. Missing sums are 0. */
  void read(Properties values) {
    loss =
        new Loss(
            Double.parseDouble(values.getProperty(LOSS, "0")),
            Double.parseDouble(values.getProperty(LIKELIHOOD, "0")),
            Long.parseLong(values.getProperty(TOKENS, "0")));
    source = Long.parseLong(values.getProperty(SOURCE, "0"));
    norms = Double.parseDouble(values.getProperty(NORMS, "0"));
    updates = Integer.parseInt(values.getProperty(UPDATES, "0"));
    seconds = Double.parseDouble(values.getProperty(SECONDS, "0"));
  }

  /**
   * Formats a line of progress for people. Speeds do not count padding.
   *
   * @param epoch the epoch, from 1
   * @param rate the learning rate
   */
  String line(int epoch, long update, double rate, double secondsLeft) {
    return String.format(
        Locale.ROOT,
        "epoch %d  update %d  %s  norm %.2f  lr %.2g  source %.0f tok/s  target %.0f tok/s"
            + "  at most %s left",
        epoch,
        update,
        lossText(),
        meanNorm(),
        rate,
        source / seconds,
        targetTokensPerSecond(),
        clock(secondsLeft));
  }

  /** Formats a time as {@code 2:03} or, from one hour on, as {@code 1:02:03}. */
  static String clock(double seconds) {
    long s = Math.max(0, Math.round(seconds));
    return s < 3600
        ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }
}
