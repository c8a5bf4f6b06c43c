package org.nmt4j.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import org.nmt4j.training.ForeignFileException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Parses a command line, runs its command, and returns an exit code, also after a failure. */
public final class CommandRunner {

  private final Console console;
  private final boolean stackTraces;
  private final UsageErrors usageErrors;
  private final CommandLine commandLine;

  /**
   * Creates a runner for a tree of commands.
   *
   * @param root the class of the top-level command
   * @param console the streams of the commands; passed to every command class whose constructor
   *     takes a {@link Console}
   * @param stackTraces true to print the stack trace of a failure
   * @param commands renders the list of commands in the help of the top-level command
   */
  public CommandRunner(
      Class<?> root, Console console, boolean stackTraces, IHelpSectionRenderer commands) {
    this(new CommandLine(root, new Factory(console)), console, stackTraces);
    commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, commands);
  }

  private CommandRunner(CommandLine commandLine, Console console, boolean stackTraces) {
    this.console = console;
    this.stackTraces = stackTraces;
    this.usageErrors = new UsageErrors(console);
    this.commandLine = commandLine;
    commandLine
        .setOut(console.helpWriter())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setExecutionStrategy(new Execution())
        .setParameterExceptionHandler(usageErrors)
        .setExecutionExceptionHandler(new FailureHandler(this));
    Choice.registerIn(commandLine);
    NumberText.registerIn(commandLine);
  }

  /**
   * Creates a runner for a single command below the top-level command. It loads no other command.
   *
   * @param root the class of the top-level command, which names no other commands
   * @param only the class of the command
   */
  public static CommandRunner ofOne(
      Class<?> root, Class<?> only, Console console, boolean stackTraces) {
    Factory factory = new Factory(console);
    CommandLine commandLine = new CommandLine(root, factory);
    commandLine.addSubcommand(new CommandLine(only, factory));
    return new CommandRunner(commandLine, console, stackTraces);
  }

  /** Runs the command that the arguments name and returns its exit code; never throws. */
  public int run(String... arguments) {
    int code;
    try {
      ArgumentText.requireReadable(commandLine, System.getProperty("sun.jnu.encoding"), arguments);
      OptionNames.requireKnown(commandLine, arguments);
      code = commandLine.execute(arguments);
    } catch (ParameterException problem) {
      code = usageErrors.handleParseException(problem, arguments);
    } catch (Throwable failure) {
      code = failed(failure);
    }
    try {
      console.out().flush();
      return code;
    } catch (UncheckedIOException failure) {
      return code == ExitCode.DONE ? failed(failure) : code;
    }
  }

  private int failed(Throwable failure) {
    Throwable cause = Failures.cause(failure);
    if (cause instanceof StandardOutputException output && output.isBrokenPipe()) {
      return ExitCode.BROKEN_PIPE;
    }
    Failures.message(cause).lines().forEach(console::tell);
    if (stackTraces) {
      failure.printStackTrace(console.err());
    }
    if (console.interruption().isAsked()) {
      return console.interruption().exitCode();
    }
    if (cause instanceof ForeignFileException) {
      return ExitCode.USAGE;
    }
    return cause instanceof CommandFailure told ? told.exitCode() : ExitCode.FAILED;
  }

  // The JVM archives classes that implement old interfaces such as those of picocli, but no
  // lambdas.

  /** Runs the command after a {@link PathGuard} has checked its paths. */
  private record Execution() implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
      ParseResult command = parsed;
      while (command.hasSubcommand()) {
        command = command.subcommand();
      }
      if (command.isUsageHelpRequested()) {
        HelpPages.prepare(command.commandSpec());
      }
      Integer help = CommandLine.executeHelpRequest(parsed);
      if (help != null) {
        return help;
      }
      try {
        PathGuard.of(command.commandSpec()).check();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new CommandLine.RunLast().execute(parsed);
    }
  }

  /** Reports the failure of a command. */
  private record FailureHandler(CommandRunner runner) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
        Exception failure, CommandLine command, ParseResult parsed) {
      return runner.failed(failure);
    }
  }

  /** Creates commands, and passes the console to constructors that take one. */
  private record Factory(Console console) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (Constructor<?> constructor : type.getConstructors()) {
        Class<?>[] parameters = constructor.getParameterTypes();
        if (parameters.length == 1 && parameters[0] == Console.class) {
          return type.cast(constructor.newInstance(console));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
