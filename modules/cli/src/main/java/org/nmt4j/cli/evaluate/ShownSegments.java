package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.edits.WordDifference;

/**
 * Some segments of a text, one below the other.
 *
 * @param title what they are
 */
public record ShownSegments(String title, List<Segment> segments) {
  private static final int SHOWN = 10;

  /**
   * A segment of the text.
   *
   * @param number from 1
   */
  public record Segment(
      int number, Optional<String> source, String reference, List<Candidate> candidates) {}

  /** What a system made of it. */
  public record Candidate(String system, String text, double score) {}

  /**
   * The worst and the best segments of a system, or those where a second system loses and gains
   * most.
   *
   * @param metric which scores segments
   * @param outputs one system, or two
   * @param references the first marks differences, all count for the score
   * @param sources may be empty
   */
  public static List<ShownSegments> of(
      TextMetric metric,
      List<Scoring.Output> outputs,
      List<List<String>> references,
      List<String> sources) {
    List<Segment> all = new ArrayList<>();
    for (int i = 0; i < outputs.get(0).lines().size(); i++) {
      all.add(segment(metric, i, outputs, references, sources));
    }
    double sign = metric.higherIsBetter() ? 1 : -1;
    Comparator<Segment> worstFirst =
        Comparator.comparingDouble((Segment each) -> sign * gain(each))
            .thenComparing(Segment::number);
    boolean two = outputs.size() > 1;
    Comparator<Segment> bestFirst =
        Comparator.comparingDouble((Segment each) -> -sign * gain(each))
            .thenComparing(Segment::number);
    List<Segment> worst = all.stream().sorted(worstFirst).limit(SHOWN).toList();
    List<Segment> best = all.stream().sorted(bestFirst).limit(SHOWN).toList();
    String system = outputs.get(outputs.size() - 1).system();
    String first = outputs.get(0).system();
    return List.of(
        new ShownSegments(
            two ? "Where " + system + " loses most against " + first : "Worst of " + system, worst),
        new ShownSegments(
            two ? "Where " + system + " gains most over " + first : "Best of " + system, best));
  }

  private static double gain(Segment segment) {
    List<Candidate> candidates = segment.candidates();
    double score = candidates.get(candidates.size() - 1).score();
    return candidates.size() > 1 ? score - candidates.get(0).score() : score;
  }

  private static Segment segment(
      TextMetric metric,
      int i,
      List<Scoring.Output> outputs,
      List<List<String>> references,
      List<String> sources) {
    List<String> own = references.stream().map(each -> each.get(i)).toList();
    return new Segment(
        i + 1,
        sources.isEmpty() ? Optional.empty() : Optional.of(sources.get(i)),
        own.get(0),
        outputs.stream()
            .map(
                output -> {
                  String text = output.lines().get(i);
                  return new Candidate(output.system(), text, metric.sentence(text, own).score());
                })
            .toList());
  }

  /** A section of a page; words that stand on one side only are marked. */
  String toHtml(int decimals) {
    StringBuilder html = new StringBuilder();
    html.append("<h2>").append(HtmlReport.escaped(title)).append("</h2>\n");
    html.append("<table class=\"segments\">\n");
    for (Segment segment : segments) {
      html.append("<tbody>\n");
      row(html, "line " + segment.number(), segment.source().map(HtmlReport::escaped).orElse(""));
      Candidate last = segment.candidates().get(segment.candidates().size() - 1);
      row(
          html,
          "reference",
          marked(WordDifference.of(last.text(), segment.reference()).reference()));
      for (Candidate candidate : segment.candidates()) {
        row(
            html,
            candidate.system() + " " + Decimal.fixed(candidate.score(), decimals),
            marked(WordDifference.of(candidate.text(), segment.reference()).hypothesis()));
      }
      html.append("</tbody>\n");
    }
    return html.append("</table>\n").toString();
  }

  private static void row(StringBuilder html, String name, String text) {
    html.append(
        String.format(
            Locale.ROOT, "<tr><th>%s</th><td>%s</td></tr>\n", HtmlReport.escaped(name), text));
  }

  private static String marked(List<WordDifference.Word> words) {
    return String.join(
        " ",
        IntStream.range(0, words.size())
            .mapToObj(
                i -> {
                  String text = HtmlReport.escaped(words.get(i).text());
                  return words.get(i).common() ? text : "<mark>" + text + "</mark>";
                })
            .toList());
  }
}
