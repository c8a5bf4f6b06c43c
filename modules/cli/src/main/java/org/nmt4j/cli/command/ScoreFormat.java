package org.nmt4j.cli.command;

import java.util.List;
import java.util.Locale;
import org.nmt4j.cli.evaluate.JsonScores;
import org.nmt4j.cli.evaluate.LatexScores;
import org.nmt4j.cli.evaluate.MarkdownScores;
import org.nmt4j.cli.evaluate.ScoreTable;
import org.nmt4j.cli.evaluate.SegmentScores;
import org.nmt4j.cli.evaluate.TsvScores;
import org.nmt4j.evaluation.TextMetric;
import picocli.CommandLine.Option;

/** How scores are printed. */
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
   * The digits of a score behind the point.
   *
   * @throws IllegalArgumentException if there cannot be so many
   */
  int decimals() {
    if (width < 0 || width > 15) {
      throw new IllegalArgumentException("--width is " + width + ", expected 0 to 15");
    }
    return width;
  }

  /** The lines of a table. */
  List<String> lines(List<TextMetric> metrics, ScoreTable table) {
    if (scoreOnly) {
      return table.bareScores(decimals());
    }
    return switch (format) {
      case TEXT -> new MarkdownScores(decimals()).lines(table);
      case JSON -> JsonScores.lines(table);
      case TSV -> TsvScores.lines(table);
      case LATEX -> new LatexScores(metrics, decimals()).lines(table);
    };
  }

  /**
   * The form of single segments.
   *
   * @throws IllegalArgumentException if there is none
   */
  SegmentScores.Form ofSegments() {
    if (scoreOnly) {
      return SegmentScores.Form.bare(decimals());
    }
    return switch (format) {
      case TEXT -> SegmentScores.Form.text(decimals());
      case JSON -> SegmentScores.Form.JSON;
      case TSV -> SegmentScores.Form.TSV;
      case LATEX ->
          throw new IllegalArgumentException("--format latex has no form for single segments");
    };
  }
}
