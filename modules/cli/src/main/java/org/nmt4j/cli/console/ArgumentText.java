package org.nmt4j.cli.console;

import java.util.Locale;
import org.nmt4j.recipe.yaml.Quoting;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds arguments that the JVM could not decode in the locale's encoding. */
final class ArgumentText {
  /** The character that the JVM puts in place of every byte that it cannot decode. */
  private static final char UNREADABLE = '\uFFFD';

  private ArgumentText() {}

  /**
   * Checks all arguments. The launcher sets a locale with UTF-8; a JVM that starts without the
   * launcher may run in another locale.
   *
   * @param encoding the JVM's encoding of arguments and file names
   * @throws ParameterException if an argument holds characters that the encoding lacks
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
