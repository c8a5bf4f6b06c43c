package org.nmt4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top-level command without other commands. It fails if none is named. */
@Command(
    name = "nmt4j",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Trains networks on text: to translate, to classify, to tag, to write.",
    footer = {
      "",
      "nmt4j COMMAND --help describes a command. Data goes to standard output, all",
      "else to standard error; text is UTF-8. Exit codes: 0 done, 1 failed, 2 wrong",
      "command line, 130 or 143 interrupted. NMT4J_OPTS holds options for the JVM, and",
      "NMT4J_DEBUG=1 adds stack traces. Join a value with a dash: --option=-value."
    })
class TopLevel implements Runnable {

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
