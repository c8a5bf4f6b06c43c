package org.nmt4j.cli.command;

import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script by which a shell completes commands, options and their values. */
@Command(
    name = "completion",
    description = {
      "Print a script that completes commands in bash and zsh.",
      "In the shell, or in a file that it starts with: source <(nmt4j completion)"
    })
public final class CompletionCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  /** Creates the command on the streams of a console. */
  public CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    AutoComplete.bash(root.name(), root.commandLine()).lines().forEach(console.out()::write);
    return ExitCode.DONE;
  }
}
