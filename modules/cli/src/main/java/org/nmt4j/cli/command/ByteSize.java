package org.nmt4j.cli.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a number of bytes, such as {@code 500m} or {@code 2g}. The units {@code k}, {@code m} and
 * {@code g} are 2<sup>10</sup>, 2<sup>20</sup> and 2<sup>30</sup> bytes.
 */
final class ByteSize implements ITypeConverter<Long> {
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5})([kmg])");

  @Override
  public Long convert(String text) {
    Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw new TypeConversionException("found '" + text + "', expected a size such as 500m or 2g");
    }
    int shift = 10 * ("kmg".indexOf(size.group(2)) + 1);
    return Long.parseLong(size.group(1)) << shift;
  }
}
