package org.nmt4j.cli.frame;

import java.util.Locale;
import org.nmt4j.recipe.yaml.Quoting;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds arguments that the JVM could not read in the locale's encoding. */
final class ArgumentText {
  /** Stands for each byte that is no character of the encoding. */
  private static final char UNREADABLE = '\uFFFD';

  private ArgumentText() {}

  /**
   * Checks all arguments. The launcher sets a locale with UTF-8; a JVM that is started otherwise
   * may have none.
   *
   * @param encoding the JVM's for arguments and file names
   * @throws ParameterException if one holds what the encoding lacks
   */
  static void requireReadable(CommandLine root, String encoding, String... arguments) {
    if ("UTF-8".equalsIgnoreCase(encoding)) {
      return;
    }
    for (String argument : arguments) {
      if (argument.indexOf(UNREADABLE) >= 0) {
        throw new ParameterException(
            root,
            String.format(
                Locale.ROOT,
                "the argument %s has characters that the locale's encoding %s lacks; set"
                    + " LC_ALL=C.UTF-8",
                Quoting.shown(argument),
                encoding));
      }
    }
  }
}
