package org.nmt4j.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the jobs of byte pair encoding; fails if none of them is named. */
@Command(
    name = "bpe",
    subcommands = {SparkBpeLearnCommand.class, SparkBpeCountCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    description = "Byte pair encoding: learn codes from a large text, count its tokens.",
    footer = {"", "nmt4j spark bpe COMMAND --help describes a command."})
public final class SparkBpeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
