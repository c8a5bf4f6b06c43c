package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OnSearchPage;
import org.nmt4j.cli.lines.LineRules;
import org.nmt4j.cli.lines.TermCount;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name files with a rule for the translation of each line. */
final class RuleOptions {
  /** The names of the options. */
  static final List<String> NAMES = List.of("--prefix", "--require", "--forbid");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @OnSearchPage
  @InputPath
  @Option(
      names = {"--prefix"},
      paramLabel = "FILE",
      description = "Line n is the beginning of translation n.")
  private Path prefixes;

  @OnSearchPage
  @InputPath
  @Option(
      names = {"--require"},
      paramLabel = "FILE",
      description = "Line n has words of translation n; tabs separate phrases.")
  private Path required;

  @OnSearchPage
  @InputPath
  @Option(
      names = {"--forbid"},
      paramLabel = "FILE",
      description = "Line n has words that translation n does not have.")
  private Path forbidden;

  /**
   * Checks that the lines of the files belong to one input.
   *
   * @throws ParameterException if there are several inputs
   */
  void requireOneInput(List<Path> inputs) {
    for (String name : NAMES) {
      if (inputs.size() > 1 && spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw new ParameterException(
            spec.commandLine(),
            String.format(
                Locale.ROOT, "%s goes only with one input, found %d", name, inputs.size()));
      }
    }
  }

  /** Opens the files; the caller closes them. */
  LineRules open(TermCount terms) {
    return new LineRules(terms, prefixes, required, forbidden);
  }
}
