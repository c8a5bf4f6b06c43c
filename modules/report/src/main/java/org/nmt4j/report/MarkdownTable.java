package org.nmt4j.report;

import java.util.ArrayList;
import java.util.List;

/** Builds a table in Markdown. */
public final class MarkdownTable {
  private final int columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Creates a table without rows.
   *
   * @param columns the names of the columns
   */
  public MarkdownTable(List<String> columns) {
    this.columns = columns.size();
    row(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells the cells from the left; missing cells at the end are empty
   * @return this table
   */
  public MarkdownTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Adds a row; see {@link #row(List)}. */
  public MarkdownTable row(String... cells) {
    return row(List.of(cells));
  }

  /** Returns the lines of the table: the names of the columns, a separator, and the rows. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> cells : rows) {
      lines.add("| " + String.join(" | ", cells) + " |" + " |".repeat(columns - cells.size()));
    }
    lines.add(1, "|" + "---|".repeat(columns));
    return lines;
  }

  /** Returns the lines of the table with spaces after the cells, so that columns are aligned. */
  public List<String> alignedLines() {
    int[] widths = new int[columns];
    for (List<String> cells : rows) {
      for (int i = 0; i < cells.size(); i++) {
        widths[i] = Math.max(widths[i], width(cells.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> cells : rows) {
      StringBuilder line = new StringBuilder("|");
      for (int i = 0; i < columns; i++) {
        String cell = i < cells.size() ? cells.get(i) : "";
        line.append(' ').append(cell).append(" ".repeat(widths[i] - width(cell))).append(" |");
      }
      lines.add(line.toString());
    }
    StringBuilder separator = new StringBuilder("|");
    for (int width : widths) {
      separator.append("-".repeat(width + 2)).append('|');
    }
    lines.add(1, separator.toString());
    return lines;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** Escapes the bars of a text, so that the text fits into one cell. */
  public static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
