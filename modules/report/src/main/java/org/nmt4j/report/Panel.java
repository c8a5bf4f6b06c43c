package org.nmt4j.report;

import java.util.List;

/**
 * One pair of axes of a chart and the lines between them.
 *
 * @param over what the horizontal axis shows and its unit
 * @param measure what the vertical axis shows and its unit
 * @param series the lines; the legend names them where there are several
 */
public record Panel(String over, String measure, List<Series> series) {

  /** Takes a copy of the list. */
  public Panel {
    series = List.copyOf(series);
  }
}
