package org.nmt4j.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of at least 0. */
final class WholeNumber implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new TypeConversionException("found '" + text + "', expected a whole number");
    }
    return Integer.valueOf(text);
  }
}
