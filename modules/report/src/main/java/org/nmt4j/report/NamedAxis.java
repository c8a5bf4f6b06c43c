package org.nmt4j.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis with a tick for each name. The value of a name is its index, from 0.
 *
 * @param names the names, from the left
 */
record NamedAxis(List<String> names) implements Scale {
  /** The number of characters that fit below the axis. */
  private static final int CHARACTERS = 54;

  @Override
  public double[] ticks() {
    return IntStream.range(0, names.size()).asDoubleStream().toArray();
  }

  @Override
  public double place(double value, double lowEnd, double highEnd) {
    return lowEnd + (value + 0.5) / Math.max(1, names.size()) * (highEnd - lowEnd);
  }

  @Override
  public String text(double tick) {
    int fitting = Math.max(4, CHARACTERS / names.size() - 1);
    return Label.of(names.get((int) tick), fitting).shown();
  }
}
