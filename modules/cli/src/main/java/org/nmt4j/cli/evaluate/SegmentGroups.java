package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/** Parts of a text whose segments have something in common. */
public final class SegmentGroups {
  private static final int MOST_UNKNOWN = 3;

  private SegmentGroups() {}

  /**
   * Segments by their number of words, what stands between white space. Parts without segments are
   * left out.
   *
   * @param side what names call the words, such as source
   * @param ends the most words of each part; one more part has the longer lines
   */
  public static Map<String, int[]> byLength(String side, List<String> lines, List<Integer> ends) {
    Map<String, int[]> groups = new LinkedHashMap<>();
    int from = 0;
    for (int to : new TreeSet<>(ends)) {
      int least = from;
      put(
          groups,
          String.format(Locale.ROOT, "%s words %d-%d", side, least, to),
          lines,
          words -> words >= least && words <= to);
      from = to + 1;
    }
    int least = from;
    put(
        groups,
        String.format(Locale.ROOT, "%s words %d+", side, least),
        lines,
        words -> words >= least);
    return groups;
  }

  /** The words of the longest segment of each part. */
  public static Lengths lengths(String side, List<String> lines, Map<String, int[]> parts) {
    Map<String, Integer> longest = new LinkedHashMap<>();
    parts.forEach(
        (name, places) ->
            longest.put(
                name,
                Arrays.stream(places)
                    .map(place -> SpacedTokens.split(lines.get(place)).size())
                    .max()
                    .orElse(0)));
    return new Lengths(side, longest);
  }

  /** Segments by the words of their source that a model does not know: none, 1, 2, 3 and more. */
  public static Map<String, int[]> byUnknown(List<String> sources, Set<String> known) {
    ToIntFunction<String> unknown =
        line ->
            (int) SpacedTokens.split(line).stream().filter(word -> !known.contains(word)).count();
    Map<String, int[]> groups = new LinkedHashMap<>();
    for (int count = 0; count < MOST_UNKNOWN; count++) {
      int wanted = count;
      put(groups, "unknown words " + count, places(sources, unknown, it -> it == wanted));
    }
    put(
        groups,
        "unknown words " + MOST_UNKNOWN + "+",
        places(sources, unknown, it -> it >= MOST_UNKNOWN));
    return groups;
  }

  /** What holds of a number. */
  private interface Range {
    boolean holds(int number);
  }

  private static void put(Map<String, int[]> groups, String name, List<String> lines, Range range) {
    put(groups, name, places(lines, line -> SpacedTokens.split(line).size(), range));
  }

  private static void put(Map<String, int[]> groups, String name, int[] places) {
    if (places.length > 0) {
      groups.put(name, places);
    }
  }

  private static int[] places(List<String> lines, ToIntFunction<String> count, Range range) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (range.holds(count.applyAsInt(lines.get(i)))) {
        places.add(i);
      }
    }
    return places.stream().mapToInt(place -> place).toArray();
  }
}
