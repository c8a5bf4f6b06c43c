package org.nmt4j.cli;

import java.util.Locale;
import org.nmt4j.cli.console.CommandRunner;
import org.nmt4j.cli.console.Console;

/** The entry point of the process. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Libraries format messages in the default locale, which would depend on the user's settings.
    Locale.setDefault(Locale.ROOT);
    EarlyLoading.begin(arguments);
    System.exit(run(Console.ofProcess(System::exit), arguments));
  }

  /** Runs one command on the given streams and returns its exit code. */
  static int run(Console console, String... arguments) {
    boolean stackTraces = System.getenv("NMT4J_DEBUG") != null;
    CommandRunner runner =
        NamedCommand.of(arguments)
            .map(only -> CommandRunner.ofOne(TopLevel.class, only, console, stackTraces))
            .orElseGet(
                () -> new CommandRunner(Nmt4j.class, console, stackTraces, new CommandGroups()));
    return runner.run(arguments);
  }
}
