package org.nmt4j.experiment.search;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A key that takes one of several values. Each value is equally likely.
 *
 * @param key the full name of the key
 * @param limits the values
 */
record ChosenKey(String key, List<String> limits) implements SearchedKey {

  ChosenKey {
    limits = List.copyOf(limits);
  }

  @Override
  public String draw(SplittableRandom random) {
    return limits.get(random.nextInt(limits.size()));
  }

  @Override
  public boolean isLogarithmic() {
    return false;
  }

  @Override
  public double place(String value) {
    return limits.indexOf(value);
  }

  /** Returns the key with its values as the command line names them. */
  @Override
  public String toString() {
    return key + "=" + String.join(",", limits);
  }
}
