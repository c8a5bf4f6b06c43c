package org.nmt4j.report;

/** Maps values to places between two ends, and names some values by ticks. */
interface Scale {

  /** Returns the values of the ticks, from low to high. */
  double[] ticks();

  /** Maps a value to the range between two ends. */
  double place(double value, double lowEnd, double highEnd);

  /** Returns the text of a tick. */
  String text(double tick);
}
