package org.nmt4j.experiment.baseline;

import java.util.List;

/** A baseline that answers a line from counts of training lines and their answers. */
public interface SimpleModel {

  /** Returns the answer to a line: one label, or one label for each token. */
  String answer(String source);

  /** Returns the answers to lines, in the order of the lines. */
  default List<String> answers(List<String> sources) {
    return sources.stream().map(this::answer).toList();
  }

  /** Learns a baseline from lines and their answers. */
  @FunctionalInterface
  interface Learner {

    /**
     * Learns from lines whose tokens are separated by spaces.
     *
     * @throws IllegalArgumentException if there are no lines, or not one answer for each line
     */
    SimpleModel learn(List<String> sources, List<String> targets);
  }
}
