package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A few short examples that need padding side by side, as a gradient check wants them. */
public final class UnequalLines {
  private UnequalLines() {}

  /**
   * Which examples: the shortest one, then the first of each next length; others of the same
   * lengths where there are no more lengths.
   *
   * @param lengths of all examples
   * @param count how many at most
   */
  public static List<Integer> choose(int[] lengths, int count) {
    List<Integer> sorted =
        new ArrayList<>(
            IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> lengths[i]))
                .toList());
    Set<Integer> chosen = new LinkedHashSet<>();
    int last = -1;
    for (int i : sorted) {
      if (lengths[i] > last && chosen.size() < count) {
        chosen.add(i);
        last = lengths[i];
      }
    }
    sorted.stream().limit(count).filter(i -> chosen.size() < count).forEach(chosen::add);
    return List.copyOf(chosen);
  }
}
