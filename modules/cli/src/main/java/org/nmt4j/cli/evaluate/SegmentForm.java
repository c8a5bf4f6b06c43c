package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.experiment.evaluation.SegmentScore;

/** Prints the scores of single segments. */
public interface SegmentForm {
  /** JSON: sacreBLEU's object, or an array of objects if there are several scores. */
  SegmentForm JSON =
      all -> JsonScores.objects(all.stream().map(each -> each.result().toJson()).toList());

  /** Tab-separated values: the names of the columns, then a row for each score, not rounded. */
  SegmentForm TSV = SegmentForm::tsv;

  /** Returns the lines of all scores. */
  List<String> lines(List<SegmentScore> all);

  /** Returns the form of sacreBLEU's lines. */
  static SegmentForm text(int decimals) {
    return all -> all.stream().map(each -> each.result().toText(decimals)).toList();
  }

  /** Returns the form of bare numbers, one a line. */
  static SegmentForm bare(int decimals) {
    return all -> all.stream().map(each -> Decimal.fixed(each.result().score(), decimals)).toList();
  }

  private static List<String> tsv(List<SegmentScore> all) {
    List<String> lines = new ArrayList<>();
    lines.add("system\tsegment\tmetric\tscore");
    for (SegmentScore each : all) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s\t%d\t%s\t%s",
              TsvScores.field(each.system()),
              each.segment(),
              each.result().name(),
              each.result().score()));
    }
    return lines;
  }
}
