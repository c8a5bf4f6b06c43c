package org.nmt4j.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number above 0. */
final class PositiveNumber implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
      throw new TypeConversionException("found '" + text + "', expected a whole number above 0");
    }
    return Integer.valueOf(text);
  }
}
