package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.edits.WordDifference;
import org.nmt4j.experiment.evaluation.ScoreTable;
import org.nmt4j.experiment.evaluation.ShownSegments;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.report.CurveChart;
import org.nmt4j.report.Panel;
import org.nmt4j.report.Series;

/**
 * A report in HTML that refers to no other file. It holds scores, a plot of scores by length, and
 * segments that are worth reading.
 *
 * @param table the scores
 * @param lengths the groups of segments that the plot shows
 * @param segments the segments that the page shows
 * @param decimals the number of decimals of a score
 */
public record HtmlReport(
    ScoreTable table, Lengths lengths, List<ShownSegments> segments, int decimals) {

  /**
   * Groups of segments by length.
   *
   * @param side the side whose words are counted, for example {@code source}
   * @param longest the number of words of the longest segment of each group, by the group's name
   */
  public record Lengths(String side, Map<String, Integer> longest) {}

  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
      table { border-collapse: collapse; margin: 1rem 0; }
      th, td { padding: .3rem .8rem; border-bottom: 1px solid #ccc; text-align: right; vertical-align: top; }
      th:first-child, td:first-child { text-align: left; }
      .segments td { text-align: left; }
      .segments th { width: 8rem; font-weight: normal; color: #555; }
      .segments tr:first-child th, .segments tr:first-child td { color: #555; border-top: 2px solid #999; }
      mark { background: #ffd9a8; padding: 0 .15em; border-radius: .2em; }
      code { font-size: .8rem; overflow-wrap: anywhere; }
      svg { max-width: 100%; height: auto; }
      """;

  /** Returns the whole page. */
  public String toHtml() {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.append("<title>Evaluation</title>\n<style>\n").append(STYLE).append("</style>\n");
    html.append("</head>\n<body>\n<h1>Evaluation</h1>\n");
    scores(html);
    plot().ifPresent(svg -> html.append("<h2>By length</h2>\n").append(svg).append('\n'));
    segments.forEach(each -> segments(html, each));
    return html.append("</body>\n</html>\n").toString();
  }

  private void scores(StringBuilder html) {
    html.append("<table>\n<tr><th>system</th>");
    table.metrics().forEach(it -> html.append("<th>").append(escaped(it.name())).append("</th>"));
    html.append("</tr>\n");
    for (ScoreTable.Row row : table.whole()) {
      html.append("<tr><td>").append(escaped(row.system())).append("</td>");
      for (ScoreTable.Cell cell : row.cells()) {
        html.append("<td>").append(escaped(cell.result().scoreText(decimals)));
        if (cell.p().isPresent()) {
          html.append("<br>p = ").append(MarkdownScores.pText(cell));
          html.append(cell.differs() ? " *" : "");
        }
        html.append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</table>\n");
    html.append("<p>" + Count.of(table.rows().get(0).segments(), "segment") + ".");
    if (table.test().isPresent()) {
      html.append(
          " p: how likely a difference from the first system as large as this is by chance;");
      html.append(" * below ").append(ScoreTable.LEVEL).append('.');
    }
    html.append("</p>\n");
    for (MetricResult result : table.metrics()) {
      html.append("<p><code>")
          .append(escaped(result.name() + "|" + result.signature()))
          .append("</code></p>\n");
    }
  }

  /** Returns the plot of the first metric; empty for fewer than two groups by length. */
  private Optional<String> plot() {
    if (lengths.longest().size() < 2) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    for (ScoreTable.Row system : table.whole()) {
      List<Series.Point> points = new ArrayList<>();
      for (ScoreTable.Row row : table.rows()) {
        Integer longest = lengths.longest().get(row.group());
        if (longest != null && row.system().equals(system.system())) {
          points.add(new Series.Point(longest, row.cells().get(0).result().score()));
        }
      }
      series.add(new Series(system.system(), points));
    }
    Panel panel =
        new Panel(lengths.side() + " words, at most", table.metrics().get(0).name(), series);
    return Optional.of(new CurveChart("", List.of(panel)).toSvg());
  }

  /** Appends a section of segments. Marks the words that only one of two texts has. */
  private void segments(StringBuilder html, ShownSegments shown) {
    html.append("<h2>").append(escaped(shown.title())).append("</h2>\n");
    html.append("<table class=\"segments\">\n");
    for (ShownSegments.Segment segment : shown.segments()) {
      html.append("<tbody>\n");
      row(html, "line " + segment.number(), segment.source().map(HtmlReport::escaped).orElse(""));
      ShownSegments.Candidate last = segment.candidates().get(segment.candidates().size() - 1);
      row(
          html,
          "reference",
          marked(WordDifference.of(last.text(), segment.reference()).reference()));
      for (ShownSegments.Candidate candidate : segment.candidates()) {
        row(
            html,
            candidate.system() + " " + Decimal.fixed(candidate.score(), decimals),
            marked(WordDifference.of(candidate.text(), segment.reference()).hypothesis()));
      }
      html.append("</tbody>\n");
    }
    html.append("</table>\n");
  }

  private static void row(StringBuilder html, String name, String text) {
    html.append(
        String.format(Locale.ROOT, "<tr><th>%s</th><td>%s</td></tr>\n", escaped(name), text));
  }

  private static String marked(List<WordDifference.Word> words) {
    return String.join(
        " ",
        IntStream.range(0, words.size())
            .mapToObj(
                i -> {
                  String text = escaped(words.get(i).text());
                  return words.get(i).common() ? text : "<mark>" + text + "</mark>";
                })
            .toList());
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  boolean printable = c >= ' ' || c == '\t';
                  escaped.appendCodePoint(printable && !isLoneSurrogate(c) ? c : 0xfffd);
                }
              }
            });
    return escaped.toString();
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
