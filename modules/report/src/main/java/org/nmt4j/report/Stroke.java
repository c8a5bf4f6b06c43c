package org.nmt4j.report;

/**
 * How the lines of a panel are told apart.
 *
 * @param colour as SVG writes it
 * @param dashes lengths of dashes and gaps, empty for an unbroken line
 */
record Stroke(String colour, String dashes) {

  /** Colours of Okabe and Ito, told apart with any colour vision; dashes serve black and white. */
  private static final String[] COLOURS = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000"};

  private static final String[] DASHES = {"", "7 3", "2 3", "9 3 2 3"};

  /** The stroke of the first line, the second and so on, counted from 0. */
  static Stroke of(int index) {
    return new Stroke(COLOURS[index % COLOURS.length], DASHES[index % DASHES.length]);
  }

  String style() {
    String style = "stroke=\"" + colour + "\" stroke-width=\"1.8\" stroke-linejoin=\"round\"";
    return dashes.isEmpty() ? style : style + " stroke-dasharray=\"" + dashes + "\"";
  }
}
