package org.nmt4j.experiment.baseline;

import java.util.List;

/** Answers lines after what it counted in lines and their answers. */
public interface SimpleModel {

  /** The answer to a line: a label, or as many labels as the line has tokens. */
  String answer(String source);

  /** The answers to lines, in their order. */
  default List<String> answers(List<String> sources) {
    return sources.stream().map(this::answer).toList();
  }

  /** What makes a baseline of lines and their answers. */
  @FunctionalInterface
  interface Learner {

    /**
     * Learns from lines of tokens between spaces.
     *
     * @throws IllegalArgumentException when there are not as many answers as lines, or none
     */
    SimpleModel learn(List<String> sources, List<String> targets);
  }
}
