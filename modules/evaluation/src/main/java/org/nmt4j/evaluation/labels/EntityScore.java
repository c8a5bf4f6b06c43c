package org.nmt4j.evaluation.labels;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nmt4j.evaluation.Aligned;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * How well names were found in text, tagged {@code B-TYPE} at the first token of a name, {@code
 * I-TYPE} at its others and {@code O} elsewhere. A name counts as found when its first token, its
 * last and its type are right; all names count the same (Tjong Kim Sang and De Meulder,
 * "Introduction to the CoNLL-2003 shared task", CoNLL 2003, section 2.4).
 */
public final class EntityScore {

  private EntityScore() {}

  /** A name: its line, first token, the one behind its last, and its type. */
  private record Span(int line, int start, int end, String type) {}

  /**
   * Compares lines of tags separated by white space. An {@code I-TYPE} that nothing of its type
   * stands before begins a name, as {@code conlleval} and seqeval's default mode have it.
   *
   * @throws EvaluationException when lines or tags are not as many as the references', or a tag is
   *     of another kind
   */
  public static F1 of(List<String> hypotheses, List<String> references) {
    Aligned.check(hypotheses, references);
    Set<Span> found = new HashSet<>();
    Set<Span> expected = new HashSet<>();
    for (int i = 0; i < references.size(); i++) {
      List<String> tags = Whitespace.split(hypotheses.get(i));
      List<String> right = Whitespace.split(references.get(i));
      if (tags.size() != right.size()) {
        throw new EvaluationException(
            String.format(
                Locale.ROOT,
                "line %d: found tags: %d, expected %d",
                i + 1,
                tags.size(),
                right.size()));
      }
      addSpans(found, i, tags);
      addSpans(expected, i, right);
    }
    int correct = (int) found.stream().filter(expected::contains).count();
    return new F1(correct, found.size(), expected.size());
  }

  private static void addSpans(Set<Span> spans, int line, List<String> tags) {
    int start = 0;
    String open = "";
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      String type = type(tag, line);
      if (tag.startsWith("B-") || !type.equals(open)) {
        if (!open.isEmpty()) {
          spans.add(new Span(line, start, i, open));
        }
        start = i;
        open = type;
      }
    }
  }

  /** The type of a tag, empty outside of names. */
  private static String type(String tag, int line) {
    if (tag.equals("O")) {
      return "";
    }
    if (!tag.matches("[BI]-.+")) {
      throw new EvaluationException(
          String.format(
              Locale.ROOT,
              "found the tag '%s' in line %d, expected O, B-TYPE or I-TYPE",
              tag,
              line + 1));
    }
    return tag.substring(2);
  }
}
