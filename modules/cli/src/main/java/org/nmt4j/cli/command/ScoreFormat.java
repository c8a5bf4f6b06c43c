package org.nmt4j.cli.command;

import java.util.List;
import java.util.Locale;
import org.nmt4j.cli.evaluate.JsonScores;
import org.nmt4j.cli.evaluate.LatexScores;
import org.nmt4j.cli.evaluate.MarkdownScores;
import org.nmt4j.cli.evaluate.SegmentForm;
import org.nmt4j.cli.evaluate.TsvScores;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.experiment.evaluation.ScoreTable;
import picocli.CommandLine.Option;

/** The options for the format of scores. */
final class ScoreFormat {

  private enum Name {
    TEXT,
    JSON,
    TSV,
    LATEX;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), json, tsv or latex.")
  private Name format;

  @Option(
      names = {"-b", "--score-only"},
      description = "Print the bare score.")
  private boolean scoreOnly;

  @Option(
      names = {"-w", "--width"},
      paramLabel = "DIGITS",
      defaultValue = "1",
      description = "Digits behind the point (default 1).")
  private int width;

  /**
   * Returns the number of decimals of a score.
   *
   * @throws IllegalArgumentException if the number is out of range
   */
  int decimals() {
    if (width < 0 || width > 15) {
      throw new IllegalArgumentException("--width is " + width + ", expected 0 to 15");
    }
    return width;
  }

  /** Returns the lines of a table in the chosen format. */
  List<String> lines(List<TextMetric> metrics, ScoreTable table) {
    if (scoreOnly) {
      return table.whole().stream()
          .flatMap(row -> row.cells().stream())
          .map(cell -> Decimal.fixed(cell.result().score(), decimals()))
          .toList();
    }
    return switch (format) {
      case TEXT -> new MarkdownScores(decimals()).lines(table);
      case JSON -> JsonScores.lines(table);
      case TSV -> TsvScores.lines(table);
      case LATEX -> new LatexScores(metrics, decimals()).lines(table);
    };
  }

  /**
   * Returns the form of the scores of single segments.
   *
   * @throws IllegalArgumentException if the format has none for single segments
   */
  SegmentForm ofSegments() {
    if (scoreOnly) {
      return SegmentForm.bare(decimals());
    }
    return switch (format) {
      case TEXT -> SegmentForm.text(decimals());
      case JSON -> SegmentForm.JSON;
      case TSV -> SegmentForm.TSV;
      case LATEX ->
          throw new IllegalArgumentException("--format latex has no form for single segments");
    };
  }
}
