package org.nmt4j.cli.command;

import org.nmt4j.tokenization.cleaning.CleaningSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the factor by which the ratio of lengths of a pair may differ from the mean. */
final class RatioFactor implements ITypeConverter<Double> {

  @Override
  public Double convert(String text) {
    try {
      return CleaningSettings.ratio(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
