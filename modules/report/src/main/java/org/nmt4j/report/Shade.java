package org.nmt4j.report;

/**
 * A scale of shades from white for 0 to dark blue for 1. The scale has one hue and steadily falling
 * lightness, so it is readable with any colour vision and in black and white.
 */
final class Shade {

  private static final int[] NONE = {255, 255, 255};
  private static final int[] MIDDLE = {78, 158, 214};
  private static final int[] FULL = {8, 40, 96};

  private Shade() {}

  /**
   * Returns the colour of a weight as {@code #rrggbb}. The colour is a point of a quadratic Bézier
   * curve of three colours.
   *
   * @param weight the weight; a weight outside 0 to 1 has the colour of the nearer end
   */
  static String of(double weight) {
    double t = Math.min(1, Math.max(0, weight));
    StringBuilder colour = new StringBuilder("#");
    for (int channel = 0; channel < 3; channel++) {
      double level =
          (1 - t) * (1 - t) * NONE[channel]
              + 2 * t * (1 - t) * MIDDLE[channel]
              + t * t * FULL[channel];
      int rounded = (int) Math.round(level);
      colour.append(Character.forDigit(rounded >> 4, 16));
      colour.append(Character.forDigit(rounded & 0xf, 16));
    }
    return colour.toString();
  }
}
