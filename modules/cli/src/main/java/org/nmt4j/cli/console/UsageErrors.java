package org.nmt4j.cli.console;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.nmt4j.recipe.yaml.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports a wrong command line in one line, and suggests the most similar valid name. */
record UsageErrors(Console console) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    console.tell(name + ": " + message(problem, command) + " (see " + name + " --help)");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException problem, CommandLine command) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      List<String> arguments = unmatched.getUnmatched();
      if (!arguments.isEmpty()) {
        return unmatched(arguments.get(0), unmatched.isUnknownOption(), command);
      }
    }
    String message =
        problem
            .getMessage()
            .replaceAll(" at index \\d+ \\([^)]*\\)", "")
            .replaceAll("\\s*\\R\\s*", " ");
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String unmatched(String argument, boolean isOption, CommandLine command) {
    if (isOption) {
      return OptionNames.unknown(argument, command);
    }
    Collection<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "unexpected argument '" + argument + "'"
        : "unknown command '" + argument + "'" + NearestName.suffix(argument, commands);
  }
}
