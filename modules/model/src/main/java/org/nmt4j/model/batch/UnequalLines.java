package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses a few short examples of unequal lengths, for a gradient check that covers padding. */
public final class UnequalLines {
  private UnequalLines() {}

  /**
   * Returns the indices of the chosen examples: the first of each length, shortest length first. If
   * there are fewer lengths than {@code count}, more examples of the shortest lengths follow.
   *
   * @param lengths the length of each example
   * @param count the most indices to return
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
