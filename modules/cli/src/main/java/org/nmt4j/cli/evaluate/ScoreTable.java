package org.nmt4j.cli.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.significance.PairedSignificance;

/**
 * What systems reached on one text.
 *
 * @param rows one for each system and group of segments: for each group all systems, the whole text
 *     first
 * @param test of each system against the first, if one was made
 */
public record ScoreTable(List<Row> rows, Optional<PairedSignificance> test) {
  /** The level at which a difference is marked. */
  static final double LEVEL = 0.05;

  /** What the group of all segments is called. */
  static final String ALL = "all";

  /**
   * Scores of one system.
   *
   * @param group of segments
   * @param segments how many it has
   * @param cells one for each metric
   */
  public record Row(String system, String group, int segments, List<Cell> cells) {}

  /**
   * A score.
   *
   * @param p how likely such a difference from the first system is by chance; empty for the first
   *     and without a test
   */
  public record Cell(MetricResult result, OptionalDouble p) {
    boolean differs() {
      return p.isPresent() && p.getAsDouble() < LEVEL;
    }
  }

  /** Scores alone, of each system by each metric. */
  public List<String> bareScores(int decimals) {
    return whole().stream()
        .flatMap(row -> row.cells().stream())
        .map(cell -> Decimal.fixed(cell.result().score(), decimals))
        .toList();
  }

  /** The same without parts of the text. */
  public ScoreTable withoutGroups() {
    return new ScoreTable(whole(), test);
  }

  /** The rows of the whole text. */
  List<Row> whole() {
    return rows.stream().filter(row -> row.group().equals(ALL)).toList();
  }

  /** The names of parts of the text. */
  List<String> groups() {
    return rows.stream().map(Row::group).filter(group -> !group.equals(ALL)).distinct().toList();
  }

  /** Results of the first system, which tell the metrics. */
  List<MetricResult> metrics() {
    return rows.get(0).cells().stream().map(Cell::result).toList();
  }
}
