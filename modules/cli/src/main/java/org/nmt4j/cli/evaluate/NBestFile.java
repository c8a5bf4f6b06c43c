package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.cli.frame.CommandFailure;

/**
 * N-best lists, as {@code translate --n-best} writes them: number of the line from 0, text, score
 * and perhaps an alignment, with {@code |||} between them.
 *
 * @param lists the candidates of each line, in their order
 */
public record NBestFile(List<List<Entry>> lists) {
  private static final String BETWEEN = " ||| ";

  /** One candidate. */
  public record Entry(int line, String text, double score, Optional<String> alignment) {
    /** The same with another score. */
    public Entry withScore(double other) {
      return new Entry(line, text, other, alignment);
    }

    @Override
    public String toString() {
      String entry = line + BETWEEN + text + BETWEEN + score;
      return alignment.map(it -> entry + BETWEEN + it).orElse(entry);
    }
  }

  /**
   * Reads lines.
   *
   * @param name of the file, for messages
   * @throws CommandFailure if a line is none of a list, or a list is missing
   */
  public static NBestFile parse(String name, List<String> lines) {
    List<List<Entry>> lists = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Entry entry = entry(name, i + 1, lines.get(i));
      if (entry.line == lists.size()) {
        lists.add(new ArrayList<>());
      } else if (entry.line != lists.size() - 1) {
        throw new CommandFailure(
            "%s:%d:1: found a candidate of line %d, expected one of line %s"
                .formatted(name, i + 1, entry.line, expected(lists.size())));
      }
      lists.get(entry.line).add(entry);
    }
    return new NBestFile(lists);
  }

  private static String expected(int lists) {
    return lists == 0 ? "0" : (lists - 1) + " or " + lists;
  }

  private static Entry entry(String name, int number, String line) {
    // An empty translation leaves two spaces between the bars.
    String[] fields = line.split(" \\|\\|\\| ", -1);
    if (fields.length < 3 || fields.length > 4 || !fields[0].matches("\\d{1,9}")) {
      throw new CommandFailure(
          "%s:%d:1: found '%s', expected a number, a text and a score with ' ||| ' between them"
              .formatted(name, number, line.length() > 40 ? line.substring(0, 40) + "..." : line));
    }
    return new Entry(
        Integer.parseInt(fields[0]),
        fields[1],
        score(fields, name, number),
        fields.length > 3 ? Optional.of(fields[3]) : Optional.empty());
  }

  private static double score(String[] fields, String name, int number) {
    double score;
    try {
      score = Double.parseDouble(fields[2]);
    } catch (NumberFormatException e) {
      score = Double.NaN;
    }
    if (!Double.isFinite(score)) {
      throw new CommandFailure(
          "%s:%d:%d: found '%s', expected a score"
              .formatted(name, number, fields[0].length() + fields[1].length() + 11, fields[2]));
    }
    return score;
  }
}
