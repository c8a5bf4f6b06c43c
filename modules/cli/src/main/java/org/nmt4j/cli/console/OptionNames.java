package org.nmt4j.cli.console;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.nmt4j.recipe.yaml.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Finds mistyped options. The option parser reads an unknown option as a value of the preceding
 * option, so this class checks all names before parsing.
 */
final class OptionNames {
  private static final String END_OF_OPTIONS = "--";
  private static final Pattern OPTION = Pattern.compile("-\\D.*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-\\.\\d+.*", Pattern.DOTALL);

  private OptionNames() {}

  /**
   * Checks every argument before {@code --} that begins with a dash and is no negative number.
   *
   * @throws ParameterException if an argument names no option of the command
   */
  static void requireKnown(CommandLine root, String... arguments) {
    CommandLine command = root;
    for (String argument : arguments) {
      if (argument.equals(END_OF_OPTIONS)) {
        return;
      }
      CommandLine below = command.getSubcommands().get(argument);
      if (below != null) {
        command = below;
      } else if (OPTION.matcher(argument).matches()
          && !NUMBER.matcher(argument).matches()
          && !isKnown(argument, command)) {
        throw new ParameterException(command, unknown(argument, command));
      }
    }
  }

  private static boolean isKnown(String argument, CommandLine command) {
    Map<String, OptionSpec> options = command.getCommandSpec().optionsMap();
    boolean isShort = !argument.startsWith(END_OF_OPTIONS);
    return options.containsKey(name(argument))
        || command.getCommandSpec().negatedOptionsMap().containsKey(name(argument))
        // A value or further short options may follow the letter of a short option.
        || isShort && options.containsKey(argument.substring(0, 2));
  }

  /** Returns the message about an unknown option, with the most similar known one. */
  static String unknown(String argument, CommandLine command) {
    String name = name(argument);
    // A single letter resembles every other letter, so the message suggests none.
    boolean isLetter = name.length() == 2;
    Collection<String> names = command.getCommandSpec().optionsMap().keySet();
    return "unknown option '" + name + "'" + (isLetter ? "" : NearestName.suffix(name, names));
  }

  private static String name(String argument) {
    int sign = argument.indexOf('=');
    return sign < 0 ? argument : argument.substring(0, sign);
  }
}
