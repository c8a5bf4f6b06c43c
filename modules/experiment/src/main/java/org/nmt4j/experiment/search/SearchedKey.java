package org.nmt4j.experiment.search;

import java.util.List;
import java.util.SplittableRandom;

/** A key of a recipe whose value differs between trials. */
public sealed interface SearchedKey permits ChosenKey, RangeKey {

  /** Returns the full name of the key, such as {@code training.learning_rate}. */
  String key();

  /** Draws a value, as a recipe writes it. */
  String draw(SplittableRandom random);

  /** Returns the values that a recipe must accept: all values, or both ends of a range. */
  List<String> limits();

  /** Returns whether equal ratios of values are equally far apart. */
  boolean isLogarithmic();

  /** Returns the place of a value on an axis: the number, or the index of a choice. */
  double place(String value);
}
