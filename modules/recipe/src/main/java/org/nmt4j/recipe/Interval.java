package org.nmt4j.recipe;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of training, such as {@code 500 updates} or {@code 1 epoch}.
 *
 * @param count the number of units, at least 1
 * @param unit the unit
 */
public record Interval(int count, IntervalUnit unit) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8}) +(updates?|epochs?)");

  /**
   * Reads {@code 500 updates}, {@code 1 update}, {@code 2 epochs} or {@code 1 epoch}. Returns empty
   * if the text has another form.
   */
  public static Optional<Interval> parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    IntervalUnit unit =
        form.group(2).startsWith("update") ? IntervalUnit.UPDATES : IntervalUnit.EPOCHS;
    return Optional.of(new Interval(Integer.parseInt(form.group(1)), unit));
  }

  /** Returns the spelling in recipes. */
  @Override
  public String toString() {
    String plural = unit.toString();
    return count + " " + (count == 1 ? plural.substring(0, plural.length() - 1) : plural);
  }
}
