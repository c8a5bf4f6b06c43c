package org.nmt4j.cli;

import org.nmt4j.cli.command.AverageCommand;
import org.nmt4j.cli.command.BenchmarkCommand;
import org.nmt4j.cli.command.BpeCommand;
import org.nmt4j.cli.command.CheckCommand;
import org.nmt4j.cli.command.ChooseCommand;
import org.nmt4j.cli.command.ClassifyCommand;
import org.nmt4j.cli.command.CompletionCommand;
import org.nmt4j.cli.command.DetokenizeCommand;
import org.nmt4j.cli.command.EvaluateCommand;
import org.nmt4j.cli.command.GenerateCommand;
import org.nmt4j.cli.command.GradcheckCommand;
import org.nmt4j.cli.command.InspectCommand;
import org.nmt4j.cli.command.QuantizeCommand;
import org.nmt4j.cli.command.ReferenceCommand;
import org.nmt4j.cli.command.RunCommand;
import org.nmt4j.cli.command.ScoreCommand;
import org.nmt4j.cli.command.ServeCommand;
import org.nmt4j.cli.command.SuiteCommand;
import org.nmt4j.cli.command.TagCommand;
import org.nmt4j.cli.command.TokenizeCommand;
import org.nmt4j.cli.command.TrainCommand;
import org.nmt4j.cli.command.TranslateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top-level command. It groups all other commands, and fails if none is named. */
@Command(
    name = "nmt4j",
    subcommands = {
      RunCommand.class,
      SuiteCommand.class,
      CheckCommand.class,
      GradcheckCommand.class,
      BenchmarkCommand.class,
      TrainCommand.class,
      TranslateCommand.class,
      ServeCommand.class,
      ClassifyCommand.class,
      TagCommand.class,
      GenerateCommand.class,
      EvaluateCommand.class,
      ScoreCommand.class,
      ChooseCommand.class,
      InspectCommand.class,
      AverageCommand.class,
      QuantizeCommand.class,
      TokenizeCommand.class,
      DetokenizeCommand.class,
      BpeCommand.class,
      ReferenceCommand.class,
      CompletionCommand.class,
    },
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Trains networks on text: to translate, to classify, to tag, to write.",
    footer = {
      "",
      "nmt4j COMMAND --help describes a command. Data goes to standard output, all",
      "else to standard error; text is UTF-8. Exit codes: 0 done, 1 failed, 2 wrong",
      "command line, 130 or 143 interrupted. NMT4J_OPTS holds options for the JVM;",
      "NMT4J_DEBUG=1 adds stack traces to errors. A value that begins with a dash is",
      "joined to its option: --option=-value; files of such names go behind --."
    })
final class Nmt4j implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // the option parser acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version, the JDK, the system, the BLAS, the kernels.")
  @SuppressWarnings("unused") // the option parser acts on it
  private boolean version;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }
}
