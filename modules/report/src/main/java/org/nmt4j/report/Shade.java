package org.nmt4j.report;

/**
 * The scale of shades from white for 0 to dark blue for 1. It has one hue and its lightness falls
 * all the way, so that it is read alike with any colour vision and in black and white.
 */
final class Shade {

  private static final int[] NONE = {255, 255, 255};
  private static final int[] MIDDLE = {78, 158, 214};
  private static final int[] FULL = {8, 40, 96};

  private Shade() {}

  /**
   * Returns the colour {@code #rrggbb} of a weight, a point of the quadratic Bézier curve of three
   * colours.
   *
   * @param weight 0 to 1; what is beyond gets the colour of the nearer end
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
