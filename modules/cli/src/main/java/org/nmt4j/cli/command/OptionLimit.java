package org.nmt4j.cli.command;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks the largest value of an option. */
final class OptionLimit {
  private OptionLimit() {}

  /**
   * Checks a value.
   *
   * @throws ParameterException if the value is larger than {@code most}
   */
  static void require(CommandSpec spec, String option, int value, int most) {
    if (value > most) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(Locale.ROOT, "%s is %d, expected at most %d", option, value, most));
    }
  }
}
