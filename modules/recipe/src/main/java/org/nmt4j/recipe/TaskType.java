package org.nmt4j.recipe;

import java.util.Arrays;

/** What a network learns. */
public enum TaskType {
  /** Lines to lines of any length: encoder, attention, decoder. */
  TRANSLATION,

  /** A line to one label. */
  CLASSIFICATION,

  /** A line to a label for each of its tokens. */
  TAGGING,

  /** A line to a number. */
  REGRESSION,

  /** Text to the token that comes next. */
  LANGUAGE_MODEL;

  /** All but this one. */
  public static Object[] except(TaskType other) {
    return Arrays.stream(values()).filter(task -> task != other).toArray();
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
