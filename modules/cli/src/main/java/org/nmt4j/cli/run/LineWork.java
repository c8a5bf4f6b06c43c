package org.nmt4j.cli.run;

import java.util.List;

/** What becomes of lines; it is given many at a time, since lines of like length go together. */
@FunctionalInterface
public interface LineWork {
  /**
   * What is written for some lines.
   *
   * @param first number of the first of them, from 1
   */
  List<String> apply(List<String> lines, long first);
}
