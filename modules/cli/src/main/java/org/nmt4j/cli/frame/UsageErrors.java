package org.nmt4j.cli.frame;

import java.util.Collection;
import java.util.List;
import org.nmt4j.recipe.yaml.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells of a wrong command line in one line, with the nearest name that would be right. */
final class UsageErrors implements IParameterExceptionHandler {

  private final Console console;

  UsageErrors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    console.tell(name + ": " + message(problem, command) + " (see " + name + " --help)");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException problem, CommandLine command) {
    if (problem instanceof UnmatchedArgumentException) {
      UnmatchedArgumentException unmatched = (UnmatchedArgumentException) problem;
      List<String> arguments = unmatched.getUnmatched();
      if (!arguments.isEmpty()) {
        return unmatched(arguments.get(0), unmatched.isUnknownOption(), command);
      }
    }
    String first = problem.getMessage().lines().findFirst().orElse("wrong usage");
    return first.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + first.substring(1);
  }

  private static String unmatched(String argument, boolean option, CommandLine command) {
    if (option) {
      String name = argument.replaceFirst("=.*", "");
      Collection<String> options = command.getCommandSpec().optionsMap().keySet();
      return "unknown option '" + name + "'" + NearestName.suffix(name, options);
    }
    Collection<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "unexpected argument '" + argument + "'"
        : "unknown command '" + argument + "'" + NearestName.suffix(argument, commands);
  }
}
