package org.nmt4j.evaluation.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * A link between a source word and a target word.
 *
 * @param source the index of the source word, from 0
 * @param target the index of the target word, from 0
 */
public record WordLink(int source, int target) {
  private static final Pattern LINK = Pattern.compile("(\\d{1,9})([-?])(\\d{1,9})");

  /**
   * Reads links such as {@code 0-0 1-2}.
   *
   * @throws EvaluationException if a link is not two numbers with a dash between them
   */
  public static List<WordLink> read(String links) {
    return read(links, "-"::equals, true);
  }

  /** Reads links such as {@code 0-0 1?2} and returns the sure ones. */
  public static List<WordLink> readSure(String links) {
    return read(links, "-"::equals, false);
  }

  /** Reads links such as {@code 0-0 1?2} and returns the sure and the possible ones. */
  public static List<WordLink> readAll(String links) {
    return read(links, mark -> true, false);
  }

  private static List<WordLink> read(String text, Predicate<String> wanted, boolean only) {
    List<WordLink> links = new ArrayList<>();
    for (String each : Whitespace.split(text)) {
      Matcher link = LINK.matcher(each);
      if (!link.matches() || (only && !wanted.test(link.group(2)))) {
        throw new EvaluationException(
            "found '" + each + "' in an alignment, expected a pair such as 0-1");
      }
      if (wanted.test(link.group(2))) {
        links.add(new WordLink(Integer.parseInt(link.group(1)), Integer.parseInt(link.group(3))));
      }
    }
    return links;
  }
}
