package org.nmt4j.benchmark.serving;

/**
 * A number of lines and how long their translation took.
 *
 * @param seconds the time in seconds
 * @param processorSeconds the time that the processors worked for the process that translated, in
 *     seconds
 */
record LineSpeed(int lines, double seconds, double processorSeconds) {

  /** Returns the lines that were translated in a second. */
  double perSecond() {
    return lines / seconds;
  }

  /**
   * Returns the lines that were translated in a second of one processor. Other work of the machine
   * changes it less than {@link #perSecond}.
   */
  double perProcessorSecond() {
    return lines / processorSeconds;
  }
}
