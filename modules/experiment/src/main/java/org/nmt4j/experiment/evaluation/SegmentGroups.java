package org.nmt4j.experiment.evaluation;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Groups of the segments of a text. A segment may be in several groups or in none; no group is
 * empty.
 *
 * @param places the indices of the segments of each group, from 0, by the name of the group
 */
public record SegmentGroups(Map<String, int[]> places) {
  /** No groups. */
  public static final SegmentGroups NONE = new SegmentGroups(Map.of());

  private static final int MOST_UNKNOWN = 3;

  /** Keeps an unmodifiable copy without empty groups. */
  public SegmentGroups {
    Map<String, int[]> kept = new LinkedHashMap<>(places);
    kept.values().removeIf(segments -> segments.length == 0);
    places = Collections.unmodifiableMap(kept);
  }

  /**
   * Reads the name of the group of each segment. The groups are in ascending order if all names are
   * numbers, and otherwise in the order of their first segments.
   *
   * @param file one name a line
   * @param segments the number of segments
   * @throws DataException if the file has another number of lines, or if a name is empty or holds
   *     white space or '@'
   */
  public static SegmentGroups read(Path file, int segments) {
    List<String> names = Lines.read(file);
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).matches("[^\\s@]+")) {
        throw DataException.at(
            file.toString(), i + 1L, 1, "found '" + names.get(i) + "', expected a group's name");
      }
    }
    if (names.size() != segments) {
      throw DataException.at(
          file.toString(),
          Math.min(names.size(), segments) + 1L,
          1,
          String.format(
              Locale.ROOT,
              "found %s, expected one for each of the %,d of the test set",
              Count.of(names.size(), "line"),
              segments));
    }
    return byName(names);
  }

  private static SegmentGroups byName(List<String> names) {
    List<String> distinct = names.stream().distinct().toList();
    if (distinct.stream().allMatch(name -> name.matches("[0-9]{1,15}"))) {
      distinct = distinct.stream().sorted(Comparator.comparingLong(Long::parseLong)).toList();
    }
    Map<String, int[]> groups = new LinkedHashMap<>();
    distinct.forEach(name -> groups.put(name, places(names, name::equals)));
    return new SegmentGroups(groups);
  }

  /**
   * A range of lengths.
   *
   * @param least the fewest words
   * @param most the most words; {@link Integer#MAX_VALUE} if there is no limit
   */
  public record Lengths(int least, int most) {
    /** Returns the name of the range in tables, for example {@code 11-20} or {@code 51+}. */
    @Override
    public String toString() {
      return most == Integer.MAX_VALUE ? least + "+" : least + "-" + most;
    }

    private boolean contains(int words) {
      return words >= least && words <= most;
    }
  }

  /**
   * Groups segments by their number of words. The last range holds the segments that exceed all
   * limits.
   *
   * @param lines the segments, with white space between words
   * @param limits the most words of each range but the last
   */
  public static Map<Lengths, int[]> byLength(List<String> lines, Collection<Integer> limits) {
    List<Integer> words = lines.stream().map(line -> SpacedTokens.split(line).size()).toList();
    Map<Lengths, int[]> ranges = new LinkedHashMap<>();
    TreeSet<Integer> sorted = new TreeSet<>(limits);
    sorted.add(Integer.MAX_VALUE);
    int least = 0;
    for (int most : sorted) {
      Lengths range = new Lengths(least, most);
      ranges.put(range, places(words, range::contains));
      least = most + 1;
    }
    return ranges;
  }

  /**
   * Groups segments by their number of words. The name of a group is its limit. A segment that
   * exceeds all limits is in no group.
   *
   * @param lines the segments, with white space between words
   * @param limits the most words of each group
   */
  static SegmentGroups upToLengths(List<String> lines, List<Integer> limits) {
    Map<String, int[]> groups = new LinkedHashMap<>();
    byLength(lines, limits)
        .forEach(
            (range, segments) -> {
              if (range.most() != Integer.MAX_VALUE) {
                groups.put(Integer.toString(range.most()), segments);
              }
            });
    return new SegmentGroups(groups);
  }

  /**
   * Groups segments by their number of unknown words: 0, 1, 2, and 3 or more.
   *
   * @param sources the segments, with white space between words
   * @param known the words that a model knows
   */
  public static SegmentGroups byUnknownWords(List<String> sources, Set<String> known) {
    List<Integer> unknown =
        sources.stream()
            .map(line -> SpacedTokens.split(line).stream().filter(word -> !known.contains(word)))
            .map(words -> (int) Math.min(MOST_UNKNOWN, words.count()))
            .toList();
    Map<String, int[]> groups = new LinkedHashMap<>();
    for (int count = 0; count <= MOST_UNKNOWN; count++) {
      String name = "unknown words " + count + (count == MOST_UNKNOWN ? "+" : "");
      groups.put(name, places(unknown, Integer.valueOf(count)::equals));
    }
    return new SegmentGroups(groups);
  }

  private static <T> int[] places(List<T> segments, Predicate<T> belongs) {
    return IntStream.range(0, segments.size()).filter(i -> belongs.test(segments.get(i))).toArray();
  }

  /** Returns these groups followed by {@code others}. */
  public SegmentGroups plus(SegmentGroups others) {
    Map<String, int[]> all = new LinkedHashMap<>(places);
    all.putAll(others.places);
    return new SegmentGroups(all);
  }

  /**
   * Applies a measure to all segments and then to each group.
   *
   * @param segments the number of all segments
   * @param measure computes a value from the indices of segments
   * @return the value of all segments by the name {@code metric}, and that of each group by {@code
   *     metric@group}
   */
  Map<String, Double> measure(String metric, int segments, Function<int[], Double> measure) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(metric, measure.apply(IntStream.range(0, segments).toArray()));
    places.forEach((group, some) -> values.put(metric + "@" + group, measure.apply(some)));
    return values;
  }
}
