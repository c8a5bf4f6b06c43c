package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.cli.console.CommandFailure;

/**
 * N-best lists in the format of {@code translate --n-best}. A line holds the number of the input
 * line from 0, the text, the score and perhaps an alignment, separated by {@code |||}. Moses and
 * Marian write named features before the score, and {@code translate --word-confidence} does so,
 * too; these are kept.
 *
 * @param lists the candidates of each line, in their order
 */
public record NBestFile(List<List<Entry>> lists) {
  private static final String BETWEEN = " ||| ";

  /**
   * One candidate.
   *
   * @param line the number of the line, from 0
   * @param text the translation
   * @param features named values, such as {@code LM0= -2.5}
   * @param score the number by which candidates are ordered
   * @param alignment aligned words
   */
  public record Entry(
      int line, String text, Optional<String> features, double score, Optional<String> alignment) {

    /** Returns the same candidate with another score. */
    public Entry withScore(double other) {
      return new Entry(line, text, features, other, alignment);
    }

    /** Returns the line of a list, with the text escaped by {@link NBestText}. */
    @Override
    public String toString() {
      List<String> fields = new ArrayList<>();
      fields.add(Integer.toString(line));
      fields.add(NBestText.escape(text));
      features.ifPresent(fields::add);
      fields.add(Double.toString(score));
      alignment.ifPresent(fields::add);
      return String.join(BETWEEN, fields);
    }
  }

  /**
   * Reads lines.
   *
   * @param name the name of the file in messages
   * @throws CommandFailure if a line has another format, or the numbers do not count up from 0
   *     without a gap
   */
  public static NBestFile parse(String name, List<String> lines) {
    List<List<Entry>> lists = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Entry entry = entry(name, i + 1, lines.get(i));
      if (entry.line == lists.size()) {
        lists.add(new ArrayList<>());
      } else if (entry.line != lists.size() - 1) {
        throw new CommandFailure(
            String.format(
                Locale.ROOT,
                "%s:%d:1: found a candidate of line %d, expected one of line %s",
                name,
                i + 1,
                entry.line,
                expected(lists.size())));
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
    List<String> fields = new ArrayList<>(List.of(line.split(" \\|\\|\\| ", -1)));
    Optional<String> features =
        fields.size() > 3 && fields.get(2).contains("=")
            ? Optional.of(fields.remove(2))
            : Optional.empty();
    if (fields.size() < 3 || fields.size() > 4 || !fields.get(0).matches("\\d{1,9}")) {
      throw new CommandFailure(
          String.format(
              Locale.ROOT,
              "%s:%d:1: found '%s', expected a number, a text and a score with ' ||| ' between"
                  + " them",
              name,
              number,
              line.length() > 40 ? line.substring(0, 40) + "..." : line));
    }
    return new Entry(
        Integer.parseInt(fields.get(0)),
        NBestText.unescape(fields.get(1)),
        features,
        score(fields.get(2), name, number, column(fields, features)),
        fields.size() > 3 ? Optional.of(fields.get(3)) : Optional.empty());
  }

  private static int column(List<String> fields, Optional<String> features) {
    int before = fields.get(0).length() + fields.get(1).length() + 2 * BETWEEN.length();
    return before + features.map(it -> it.length() + BETWEEN.length()).orElse(0) + 1;
  }

  private static double score(String field, String name, int line, int column) {
    double score;
    try {
      score = Double.parseDouble(field);
    } catch (NumberFormatException e) {
      score = Double.NaN;
    }
    if (!Double.isFinite(score)) {
      throw new CommandFailure(
          String.format(
              Locale.ROOT, "%s:%d:%d: found '%s', expected a score", name, line, column, field));
    }
    return score;
  }
}
