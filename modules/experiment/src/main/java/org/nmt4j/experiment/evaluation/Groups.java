package org.nmt4j.experiment.evaluation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Lines that belong together by name.
 *
 * @param names one for each line, empty for one without a group; none where there are no groups
 */
record Groups(List<String> names) {
  static final Groups NONE = new Groups(List.of());

  /**
   * Reads a name for each line.
   *
   * @param lines how many there must be
   * @throws DataException if there are others, or one is empty or holds white space or '@'
   */
  static Groups read(Path file, int lines) {
    List<String> names = Lines.read(file);
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).matches("[^\\s@]+")) {
        throw DataException.at(
            file.toString(), i + 1L, 1, "found '" + names.get(i) + "', expected a group's name");
      }
    }
    if (names.size() != lines) {
      throw DataException.at(
          file.toString(),
          Math.min(names.size(), lines) + 1L,
          1,
          String.format(
              Locale.ROOT,
              "found %s, expected one for each of the %,d of the test set",
              Count.of(names.size(), "line"),
              lines));
    }
    return new Groups(names);
  }

  /**
   * The number of words of each line, as the smallest bound that holds it.
   *
   * @param bounds ascending; what is longer than all belongs to no group
   */
  static Groups byLength(List<String> lines, List<Integer> bounds) {
    return new Groups(
        lines.stream()
            .map(line -> SpacedTokens.split(line).size())
            .map(
                length ->
                    bounds.stream()
                        .filter(bound -> length <= bound)
                        .findFirst()
                        .map(Object::toString)
                        .orElse(""))
            .toList());
  }

  /**
   * The values of all lines, then those of each group: in ascending order where all are numbers,
   * else in that of their first line.
   *
   * @param lines how many there are
   * @param measure the values of some lines, by their places
   */
  Map<String, Double> measure(int lines, Function<int[], Map<String, Double>> measure) {
    Map<String, Double> values =
        new LinkedHashMap<>(measure.apply(IntStream.range(0, lines).toArray()));
    for (String group : groups()) {
      int[] places =
          IntStream.range(0, lines).filter(line -> names.get(line).equals(group)).toArray();
      measure.apply(places).forEach((metric, value) -> values.put(metric + "@" + group, value));
    }
    return values;
  }

  private List<String> groups() {
    List<String> groups = names.stream().distinct().filter(name -> !name.isEmpty()).toList();
    boolean numbers = groups.stream().allMatch(name -> name.matches("[0-9]{1,15}"));
    return numbers
        ? groups.stream().sorted(Comparator.comparingLong(Long::parseLong)).toList()
        : groups;
  }

  /** The lines at some places. */
  static List<String> at(int[] places, List<String> lines) {
    return IntStream.of(places).mapToObj(lines::get).toList();
  }
}
