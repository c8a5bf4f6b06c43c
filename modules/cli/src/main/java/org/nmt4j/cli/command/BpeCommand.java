package org.nmt4j.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands of byte pair encoding; fails if none of them is named. */
@Command(
    name = "bpe",
    subcommands = {BpeLearnCommand.class, BpeApplyCommand.class, BpeCountCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    description = "Byte pair encoding: learn codes, apply them, count the pieces.",
    footer = {"", "nmt4j bpe COMMAND --help describes a command."})
public final class BpeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
