package org.nmt4j.cli.command;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration above 0 in hours, minutes and seconds, such as {@code 2h} or {@code 1h30m}. */
final class TimeLimit implements ITypeConverter<Duration> {
  private static final Pattern FORM =
      Pattern.compile("(?:([0-9]{1,6})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,6})s)?");

  @Override
  public Duration convert(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    Duration duration =
        form.matches()
            ? Duration.ofHours(number(form.group(1)))
                .plusMinutes(number(form.group(2)))
                .plusSeconds(number(form.group(3)))
            : Duration.ZERO;
    if (duration.isZero()) {
      throw new TypeConversionException(
          "found '" + text + "', expected a time such as 2h, 90m or 1h30m");
    }
    return duration;
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
