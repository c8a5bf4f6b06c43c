package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.TextMetric;

/** Scores of single segments: of each system, each segment by each metric. */
public record SegmentScores(List<TextMetric> metrics, List<List<String>> references) {

  /** How they are printed. */
  public interface Form {
    /** An array of sacreBLEU's objects. */
    Form JSON = all -> JsonScores.objects(all.stream().map(each -> each.result.toJson()).toList());

    /** A row for each, unrounded, with names of the columns. */
    Form TSV = SegmentScores::tsv;

    /** Prints all. */
    List<String> lines(List<Scored> all);

    /** The lines of sacreBLEU. */
    static Form text(int decimals) {
      return all -> all.stream().map(each -> each.result.toText(decimals)).toList();
    }

    /** Numbers alone. */
    static Form bare(int decimals) {
      return all -> all.stream().map(each -> Decimal.fixed(each.result.score(), decimals)).toList();
    }
  }

  /**
   * The score of a segment.
   *
   * @param segment from 1
   */
  public record Scored(String system, int segment, MetricResult result) {}

  /** The lines of all. */
  public List<String> lines(List<Scoring.Output> outputs, Form form) {
    List<Scored> all = new ArrayList<>();
    for (Scoring.Output output : outputs) {
      for (int i = 0; i < output.lines().size(); i++) {
        int segment = i;
        List<String> own = references.stream().map(each -> each.get(segment)).toList();
        for (TextMetric metric : metrics) {
          all.add(new Scored(output.system(), i + 1, metric.sentence(output.lines().get(i), own)));
        }
      }
    }
    return form.lines(all);
  }

  private static List<String> tsv(List<Scored> all) {
    List<String> lines = new ArrayList<>();
    lines.add("system\tsegment\tmetric\tscore");
    for (Scored each : all) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s\t%d\t%s\t%s",
              TsvScores.field(each.system),
              each.segment,
              each.result.name(),
              each.result.score()));
    }
    return lines;
  }
}
