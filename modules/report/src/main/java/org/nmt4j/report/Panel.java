package org.nmt4j.report;

import java.util.List;

/**
 * A pair of axes of a chart, and the lines that are drawn between them.
 *
 * @param over the name and the unit of the horizontal axis
 * @param measure the name and the unit of the vertical axis
 * @param series the lines; a legend names them if there are several
 */
public record Panel(String over, String measure, List<Series> series) {

  /** Keeps an unmodifiable copy. */
  public Panel {
    series = List.copyOf(series);
  }
}
