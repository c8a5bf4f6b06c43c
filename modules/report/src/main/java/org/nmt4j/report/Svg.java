package org.nmt4j.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Writes the elements of an SVG drawing. Lengths are in pixels; x points right and y points down.
 * Text and titles are escaped, but style attributes are written unchanged.
 */
final class Svg {

  private static final String FONT =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

  private final StringBuilder out = new StringBuilder();

  Svg(double width, double height, String title) {
    String size =
        String.format(
            Locale.ROOT,
            "width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\"",
            number(width),
            number(height));
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ").append(size);
    out.append(" role=\"img\" font-family=\"").append(FONT).append("\" fill=\"#222\">\n");
    out.append("<title>").append(escaped(title)).append("</title>\n");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
  }

  Svg rectangle(double x, double y, double width, double height, String style) {
    openRectangle(x, y, width, height, style);
    out.append("/>\n");
    return this;
  }

  /** Draws a rectangle with a tip, which browsers show while the pointer rests on the rectangle. */
  Svg rectangle(double x, double y, double width, double height, String style, String tip) {
    openRectangle(x, y, width, height, style);
    out.append('>').append(tip(tip)).append("</rect>\n");
    return this;
  }

  /** Draws the lines of a path, a sequence of {@link #moveTo} and {@link #lineTo}. */
  Svg path(CharSequence path, String style) {
    out.append("<path d=\"").append(path).append("\" fill=\"none\" ");
    out.append(style).append("/>\n");
    return this;
  }

  Svg dot(double x, double y, double radius, String style) {
    out.append("<circle");
    attribute("cx", x).attribute("cy", y).attribute("r", radius);
    out.append(' ').append(style).append("/>\n");
    return this;
  }

  Svg text(double x, double y, double size, String style, Label label) {
    return text(x, y, 0, size, style, label);
  }

  /**
   * Draws text whose base line starts at a point. With {@code text-anchor} in the style, the base
   * line ends at the point or has its middle there.
   *
   * @param degrees the clockwise rotation around the point
   */
  Svg text(double x, double y, double degrees, double size, String style, Label label) {
    if (label.shown().isEmpty()) {
      return this;
    }
    out.append("<text");
    attribute("x", x).attribute("y", y).attribute("font-size", size);
    if (degrees != 0) {
      String turn =
          String.format(Locale.ROOT, "rotate(%s %s %s)", number(degrees), number(x), number(y));
      out.append(" transform=\"").append(turn).append('"');
    }
    out.append(style.isEmpty() ? "" : " ").append(style).append('>');
    if (label.isShortened()) {
      out.append(tip(label.full()));
    }
    out.append(escaped(label.shown())).append("</text>\n");
    return this;
  }

  /** Adds an element in the syntax of SVG. */
  Svg raw(String element) {
    out.append(element).append('\n');
    return this;
  }

  /** Ends the drawing and returns the document. */
  String end() {
    return out.append("</svg>\n").toString();
  }

  static String moveTo(double x, double y) {
    return "M" + number(x) + " " + number(y);
  }

  static String lineTo(double x, double y) {
    return "L" + number(x) + " " + number(y);
  }

  /** Formats a number with at most two decimals, independently of the locale. */
  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Escapes mark-up. Replaces characters that XML forbids or discourages by U+FFFD. */
  static String escaped(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                default -> result.appendCodePoint(isAllowed(c) ? c : 0xfffd);
              }
            });
    return result.toString();
  }

  /**
   * Returns whether a character is written. These are the characters of XML 1.0 (section 2.2)
   * without noncharacters and without control characters other than tab and line feed.
   */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0x7f)
        || (c > 0x9f && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && (c & 0xfffe) != 0xfffe);
  }

  private static String tip(String text) {
    return "<title>" + escaped(text) + "</title>";
  }

  private void openRectangle(double x, double y, double width, double height, String style) {
    out.append("<rect");
    attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    out.append(' ').append(style);
  }

  private Svg attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    return this;
  }
}
