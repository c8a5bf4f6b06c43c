package org.nmt4j.report;

import java.util.ArrayList;
import java.util.List;

/** Builds a table in Markdown. */
public final class MarkdownTable {
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  /**
   * Creates a table without rows.
   *
   * @param columns the names of the columns
   */
  public MarkdownTable(List<String> columns) {
    this.columns = columns.size();
    row(columns);
    lines.add("|" + "---|".repeat(this.columns));
  }

  /**
   * Adds a row.
   *
   * @param cells the cells from the left; missing cells at the end are empty
   * @return this table
   */
  public MarkdownTable row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |" + " |".repeat(columns - cells.size()));
    return this;
  }

  /** Adds a row; see {@link #row(List)}. */
  public MarkdownTable row(String... cells) {
    return row(List.of(cells));
  }

  /** Returns the lines of the table: the names of the columns, a separator, and the rows. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Escapes the bars of a text, so that the text fits into one cell. */
  public static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
