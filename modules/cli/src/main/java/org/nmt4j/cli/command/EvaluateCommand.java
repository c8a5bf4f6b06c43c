package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.evaluate.HtmlReport;
import org.nmt4j.cli.evaluate.SegmentForm;
import org.nmt4j.cli.evaluate.SystemNames;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.significance.PairedSignificance;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentResult;
import org.nmt4j.experiment.evaluation.ScoreTable;
import org.nmt4j.experiment.evaluation.Scoring;
import org.nmt4j.experiment.evaluation.SegmentScore;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.Lines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Scores translations against references, with sacreBLEU's options. With a recipe, judges the
 * output of its last run.
 */
@Command(
    name = "evaluate",
    customSynopsis = {
      "nmt4j evaluate [OPTION]... REF...",
      "   or: nmt4j evaluate --recipe=RECIPE [--set=KEY=VALUE]... [--runs=FOLDER]"
    },
    description = {
      "Score translations against references as sacreBLEU does. Or score the output of "
          + "a recipe's last run again, for any task, without training."
    },
    footer = {
      "",
      "As in sacreBLEU: -s, -sv, -cin, --paired-bs-n, --paired-ar-n, --chrf-char-order,",
      "--chrf-beta, --chrf-whitespace, --chrf-lowercase, --chrf-eps-smoothing,",
      "--ter-case-sensitive, --ter-normalized, --ter-no-punct, --ter-asian-support.",
      "Examples: nmt4j evaluate data/quickstart/test.en < text.en",
      "          nmt4j evaluate ref.en -i a.en b.en -m bleu chrf ter --paired-bootstrap"
    })
public final class EvaluateCommand implements Callable<Integer> {

  private static final Set<String> OF_RECIPE = Set.of("--recipe", "--set", "--runs");

  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(
      paramLabel = "REF",
      arity = "0..*",
      description = "Files of references, a segment a line.")
  private List<Path> references = List.of();

  @InputPath
  @Option(
      names = {"--recipe"},
      paramLabel = "RECIPE",
      description = "Judge the last run of this recipe.")
  private Path recipe;

  @Mixin private RecipeOptions recipeOptions;

  @Mixin private RunsFolderOption runs;

  @InputPath
  @Option(
      names = {"-i", "--input"},
      paramLabel = "HYP",
      arity = "1..*",
      description = "Files of translations (default: standard input).")
  private List<Path> hypotheses = List.of();

  @Mixin private MetricOptions chosen;

  @Mixin private SignificanceOptions trust;

  @Mixin private DetailOptions detail;

  @Option(
      names = {"-sl", "--sentence-level"},
      description = "Score each segment, not the whole.")
  private boolean sentenceLevel;

  @Mixin private ScoreFormat format;

  /** Creates the command on the streams of a console. */
  public EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    requireOneWay();
    if (recipe != null) {
      ExperimentResult outcome =
          Experiment.read(recipe, recipeOptions.overrides())
              .withRuns(runs.folder())
              .withVersion(Build.version())
              .evaluateAgain(console::tell);
      outcome.lines().forEach(console.out()::write);
      return outcome.verdict().passed() ? ExitCode.DONE : ExitCode.FAILED;
    }
    List<TextMetric> metrics = checked(chosen::metrics);
    Optional<PairedSignificance> test = checked(trust::test);
    if (test.isPresent() && hypotheses.size() < 2) {
      throw usage("a paired test wants two systems or more, found " + outputCount());
    }
    int decimals = checked(format::decimals);
    checked(detail::divides);
    List<List<String>> answers = references.stream().map(Lines::read).toList();
    List<Scoring.Output> outputs = outputs(answers);
    if (sentenceLevel) {
      SegmentForm form = checked(format::ofSegments);
      form.lines(SegmentScore.of(metrics, answers, outputs)).forEach(console.out()::write);
      return ExitCode.DONE;
    }
    DetailOptions.Parts parts = detail.read(answers.get(0), references.get(0));
    ScoreTable table =
        new Scoring(metrics, answers, parts.groups(), trust.intervals(), test).score(outputs);
    ScoreTable printed = detail.printed() ? table : table.withoutGroups();
    format.lines(metrics, printed).forEach(console.out()::write);
    console.out().flush(); // the report may go to standard output, too
    detail.report(
        shown -> new HtmlReport(table, parts.lengths(), shown, decimals),
        metrics.get(0),
        outputs,
        answers,
        parts);
    return ExitCode.DONE;
  }

  private int outputCount() {
    return Math.max(1, hypotheses.size());
  }

  private List<Scoring.Output> outputs(List<List<String>> answers) {
    List<Scoring.Output> outputs = new ArrayList<>();
    if (hypotheses.isEmpty()) {
      List<String> lines = new ArrayList<>();
      console.in().forEachRemaining(lines::add);
      outputs.add(output("standard input", lines, answers));
    }
    List<String> names = SystemNames.of(hypotheses);
    for (int i = 0; i < hypotheses.size(); i++) {
      outputs.add(output(names.get(i), Lines.read(hypotheses.get(i)), answers));
    }
    return outputs;
  }

  private Scoring.Output output(String name, List<String> lines, List<List<String>> answers) {
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).size() != lines.size()) {
        throw new CommandFailure(
            String.format(
                Locale.ROOT,
                "%s: %s, but %s has %,d; expected as many",
                name,
                Count.of(lines.size(), "line"),
                references.get(i),
                answers.get(i).size()));
      }
    }
    if (chosen.tokenize() && Bleu.looksTokenized(lines)) {
      console.tell(
          String.format(
              Locale.ROOT, "nmt4j: warning: %s looks tokenized, which changes its score", name));
    }
    return new Scoring.Output(name, lines);
  }

  /** Checks that the options belong either to a recipe or to files of references. */
  private void requireOneWay() {
    if (recipe == null && references.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "missing required parameter: 'REF', or option '--recipe'");
    }
    for (ArgSpec given : spec.commandLine().getParseResult().matchedArgs()) {
      String name = given instanceof OptionSpec option ? option.longestName() : given.paramLabel();
      if (OF_RECIPE.contains(name) != (recipe != null)) {
        throw new ParameterException(
            spec.commandLine(),
            String.format(
                Locale.ROOT,
                "'%s' %s --recipe",
                name,
                recipe == null ? "goes only with" : "does not go with"));
      }
    }
  }

  /** Returns a value; turns exceptions about wrong options into errors of the command line. */
  private <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (EvaluationException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
