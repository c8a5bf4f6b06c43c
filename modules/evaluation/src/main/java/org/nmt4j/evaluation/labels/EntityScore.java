package org.nmt4j.evaluation.labels;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * The F1 score of names in text, in percent. A line has one tag for each token, separated by white
 * space: {@code B-TYPE} for the first token of a name, {@code I-TYPE} for each further token, and
 * {@code O} for a token outside of names. A found name is correct if its first token, its last
 * token and its type are correct. All names have the same weight (Tjong Kim Sang and De Meulder,
 * "Introduction to the CoNLL-2003 shared task", CoNLL 2003, section 2.4).
 *
 * <p>An {@code I-TYPE} that does not follow a token of the same type begins a name, as in {@code
 * conlleval} and in seqeval's default mode. Statistics: the numbers of correct, found and expected
 * names.
 */
public final class EntityScore implements TextMetric {

  /** A name: the index of its first token, the index after its last token, and its type. */
  private record Span(int start, int end, String type) {}

  @Override
  public String name() {
    return "entity-f1";
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  /**
   * Counts the names of one line.
   *
   * @throws EvaluationException if the two lines have different numbers of tags, if there is not
   *     exactly one reference, or if a tag is none of {@code B-TYPE}, {@code I-TYPE} and {@code O}
   */
  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    List<String> tags = Whitespace.split(hypothesis);
    List<String> right = Whitespace.split(References.only(references, "tags"));
    if (tags.size() != right.size()) {
      throw new EvaluationException(
          String.format(Locale.ROOT, "found tags: %d, expected %d", tags.size(), right.size()));
    }
    Set<Span> found = spans(tags);
    Set<Span> expected = spans(right);
    int correct = (int) found.stream().filter(expected::contains).count();
    return new double[] {correct, found.size(), expected.size()};
  }

  @Override
  public double score(double[] statistics) {
    double names = statistics[1] + statistics[2];
    return names == 0 ? 0 : 100 * (2 * statistics[0]) / names;
  }

  private static Set<Span> spans(List<String> tags) {
    Set<Span> spans = new HashSet<>();
    int start = 0;
    String open = "";
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      String type = type(tag);
      if (tag.startsWith("B-") || !type.equals(open)) {
        if (!open.isEmpty()) {
          spans.add(new Span(start, i, open));
        }
        start = i;
        open = type;
      }
    }
    return spans;
  }

  /** Returns the type of a tag; empty outside of names. */
  private static String type(String tag) {
    if (tag.equals("O")) {
      return "";
    }
    if (!tag.matches("[BI]-.+")) {
      throw new EvaluationException("found the tag '" + tag + "', expected O, B-TYPE or I-TYPE");
    }
    return tag.substring(2);
  }
}
