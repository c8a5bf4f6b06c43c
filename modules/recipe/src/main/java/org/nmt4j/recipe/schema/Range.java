package org.nmt4j.recipe.schema;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a key allows.
 *
 * @param text the range as declarations and messages write it
 * @param least the lower bound
 * @param isLeastAllowed whether the lower bound is in the range
 * @param most the upper bound; null for none
 * @param isMostAllowed whether the upper bound is in the range
 */
record Range(
    String text, BigDecimal least, boolean isLeastAllowed, BigDecimal most, boolean isMostAllowed) {

  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern CLOSED = Pattern.compile("from " + NUMBER + " to " + NUMBER);
  private static final Pattern OPEN =
      Pattern.compile("(>=?) " + NUMBER + "(?: and (<=?) " + NUMBER + ")?");

  /**
   * Reads {@code from 1 to 64}, {@code >= 1}, {@code > 0} or {@code >= 0 and < 1}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  static Range parse(String text) {
    Matcher closed = CLOSED.matcher(text);
    if (closed.matches()) {
      return new Range(
          text, new BigDecimal(closed.group(1)), true, new BigDecimal(closed.group(2)), true);
    }
    Matcher open = OPEN.matcher(text);
    if (!open.matches()) {
      throw new IllegalArgumentException("no range: " + text);
    }
    return new Range(
        text,
        new BigDecimal(open.group(2)),
        open.group(1).equals(">="),
        open.group(4) == null ? null : new BigDecimal(open.group(4)),
        "<=".equals(open.group(3)));
  }

  /** Returns whether a number lies in the range. */
  boolean contains(BigDecimal value) {
    int aboveLeast = value.compareTo(least);
    int belowMost = most == null ? -1 : value.compareTo(most);
    return (aboveLeast > 0 || (aboveLeast == 0 && isLeastAllowed))
        && (belowMost < 0 || (belowMost == 0 && isMostAllowed));
  }
}
