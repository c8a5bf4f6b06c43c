package org.nmt4j.report;

/**
 * The style that distinguishes a line from the other lines of a panel.
 *
 * @param colour the colour in the syntax of SVG
 * @param dashes the lengths of dashes and gaps; empty for an unbroken line
 */
record Stroke(String colour, String dashes) {

  /** The colours of Okabe and Ito, which differ with any colour vision. */
  private static final String[] COLOURS = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000"};

  /** The dashes, which differ in black and white. */
  private static final String[] DASHES = {"", "7 3", "2 3", "9 3 2 3"};

  /** Returns the stroke of a line by its index, from 0. */
  static Stroke of(int index) {
    return new Stroke(COLOURS[index % COLOURS.length], DASHES[index % DASHES.length]);
  }

  String style() {
    String style = "stroke=\"" + colour + "\" stroke-width=\"1.8\" stroke-linejoin=\"round\"";
    return dashes.isEmpty() ? style : style + " stroke-dasharray=\"" + dashes + "\"";
  }
}
