package org.nmt4j.recipe;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of the warm-up: a number of updates, or a percentage of all updates of training.
 *
 * @param updates the number of updates; 0 if {@code percent} is not 0
 * @param percent the percentage, from 0 to 100; 0 if the length is a number of updates
 */
public record WarmUp(int updates, double percent) {
  private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,6})?) *%");

  /** Reads a percentage below 100, such as {@code 30 %}. Returns empty for any other text. */
  public static Optional<WarmUp> parsePercentage(String text) {
    Matcher form = PERCENTAGE.matcher(text.strip());
    return form.matches()
        ? Optional.of(new WarmUp(0, Double.parseDouble(form.group(1))))
        : Optional.empty();
  }

  /** Returns whether there is no warm-up. */
  public boolean isNone() {
    return updates == 0 && percent == 0;
  }

  /** Returns whether the length depends on the number of all updates of training. */
  public boolean isPercentage() {
    return percent > 0;
  }

  /**
   * Returns the number of updates of the warm-up.
   *
   * @param training the number of all updates of training; ignored unless {@link #isPercentage}
   */
  public long updatesOf(long training) {
    return isPercentage() ? Math.round(training * percent / 100) : updates;
  }

  /** Returns the spelling in recipes. */
  @Override
  public String toString() {
    return isPercentage()
        ? BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString() + " %"
        : Integer.toString(updates);
  }
}
