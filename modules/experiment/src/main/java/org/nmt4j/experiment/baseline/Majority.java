package org.nmt4j.experiment.baseline;

import java.util.Collections;
import java.util.List;

/** Gives the most frequent answer to every line. */
public final class Majority implements SimpleModel {

  private final String most;
  private final boolean eachToken;

  private Majority(String most, boolean eachToken) {
    this.most = most;
    this.eachToken = eachToken;
  }

  /** Answers each line with the most frequent answer. */
  public static Majority learn(List<String> sources, List<String> targets) {
    Counts.checkAligned(sources, targets);
    Counts counts = new Counts();
    targets.forEach(counts::add);
    return new Majority(counts.mostFrequent(), false);
  }

  /** Answers each token of a line with the most frequent tag. */
  public static Majority learnTags(List<String> sources, List<String> targets) {
    Counts.checkAligned(sources, targets);
    Counts counts = new Counts();
    targets.forEach(line -> Tokens.of(line).forEach(counts::add));
    return new Majority(counts.mostFrequent(), true);
  }

  @Override
  public String answer(String source) {
    return eachToken ? String.join(" ", Collections.nCopies(Tokens.of(source).size(), most)) : most;
  }
}
