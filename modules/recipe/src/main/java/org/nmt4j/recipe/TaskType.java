package org.nmt4j.recipe;

import java.util.Arrays;

/** The task that a network learns. */
public enum TaskType {
  /** From a line to a line of any length, by encoder, attention and decoder. */
  TRANSLATION,

  /** From a line to one label. */
  CLASSIFICATION,

  /** From a line to a label for each token. */
  TAGGING,

  /** From a line to a number. */
  REGRESSION,

  /** From text to the next token. */
  LANGUAGE_MODEL;

  /** Returns all tasks but one. */
  public static Object[] except(TaskType other) {
    return Arrays.stream(values()).filter(task -> task != other).toArray();
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
