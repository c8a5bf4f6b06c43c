package org.nmt4j.experiment.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.significance.PairedSignificance;

/**
 * The scores of systems on one text.
 *
 * @param rows one row for each system and the whole text, followed by one row for each system and
 *     group, group by group
 * @param test the test that compared each system with the first; empty if there was no test
 */
public record ScoreTable(List<Row> rows, Optional<PairedSignificance> test) {
  /** A difference with a smaller p-value is marked as significant. */
  public static final double LEVEL = 0.05;

  /** The name of the group of all segments. */
  static final String ALL = "all";

  /**
   * The scores of one system for one group.
   *
   * @param group the name of the group
   * @param segments the number of its segments
   * @param cells one score for each metric
   */
  public record Row(String system, String group, int segments, List<Cell> cells) {}

  /**
   * A score.
   *
   * @param p the p-value of the difference from the first system; empty for the first system, for
   *     groups, and without a test
   */
  public record Cell(MetricResult result, OptionalDouble p) {
    /** Returns whether the score differs significantly from that of the first system. */
    public boolean differs() {
      return p.isPresent() && p.getAsDouble() < LEVEL;
    }
  }

  /** Returns a table with only the rows of the whole text. */
  public ScoreTable withoutGroups() {
    return new ScoreTable(whole(), test);
  }

  /** Returns the rows of the whole text. */
  public List<Row> whole() {
    return rows.stream().filter(row -> row.group().equals(ALL)).toList();
  }

  /** Returns the names of the groups. */
  public List<String> groups() {
    return rows.stream().map(Row::group).filter(group -> !group.equals(ALL)).distinct().toList();
  }

  /** Returns the results of the first system, which name the metrics. */
  public List<MetricResult> metrics() {
    return rows.get(0).cells().stream().map(Cell::result).toList();
  }
}
