package org.nmt4j.benchmark.serving;

/**
 * A number of lines and the time of their translation.
 *
 * @param seconds the time in seconds
 * @param processorSeconds the time that the processors worked for the process that translated, in
 *     seconds
 */
record LineSpeed(int lines, double seconds, double processorSeconds) {

  /** Returns the lines that were translated per second. */
  double perSecond() {
    return lines / seconds;
  }

  /**
   * Returns the lines that were translated per second of processor time. Other work on the machine
   * changes this speed less than {@link #perSecond}.
   */
  double perProcessorSecond() {
    return lines / processorSeconds;
  }
}
