package org.nmt4j.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.ExitCode;
import org.nmt4j.cli.run.RecipeRun;
import org.nmt4j.evaluation.Bleu;
import org.nmt4j.evaluation.BleuOptions;
import org.nmt4j.evaluation.BleuResult;
import org.nmt4j.evaluation.BleuTokenizer;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.Smoothing;
import org.nmt4j.recipe.RecipeException;
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
 * Scores translations against references, with sacreBLEU's options, or judges those of a finished
 * run.
 */
@Command(
    name = "evaluate",
    customSynopsis = {
      "nmt4j evaluate [OPTION]... REF...",
      "   or: nmt4j evaluate --recipe=RECIPE [--set=KEY=VALUE]... [--runs=FOLDER]"
    },
    description = {
      "Score translations against references, or judge a finished run.",
      "Scores, signature and options are sacreBLEU's. With --recipe, of any task, what its last "
          + "run wrote is scored and judged as run does, without training."
    },
    footer = {
      "",
      "Examples: nmt4j evaluate data/quickstart/test.en < text.en",
      "          nmt4j evaluate --recipe recipes/quickstart.yaml"
    })
public final class EvaluateCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private enum Metric {
    BLEU;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<String> OF_RECIPE = Set.of("--recipe", "--set", "--runs");

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "REF",
      arity = "0..*",
      description = "Files of references, a segment a line; plain text, or .gz.")
  private List<Path> references = List.of();

  @Option(
      names = {"--recipe"},
      paramLabel = "RECIPE",
      description = "Judge the last run of this recipe without training.")
  private Path recipe;

  @Mixin private RecipeOptions recipeOptions;

  @Mixin private RunsOption runs;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "HYP",
      arity = "1..*",
      description = "Files of translations, scored one by one; default: standard input.")
  private List<Path> hypotheses = List.of();

  @Option(
      names = {"-m", "--metrics"},
      paramLabel = "METRIC",
      arity = "1..*",
      description = "The metrics: bleu (default).")
  @SuppressWarnings("unused") // the one metric needs no choice, but its name is checked
  private List<Metric> metrics = List.of(Metric.BLEU);

  @Option(
      names = {"-tok", "--tokenize"},
      paramLabel = "NAME",
      defaultValue = "13a",
      description = "13a (default), intl, char, zh or none.")
  private String tokenizer;

  @Option(
      names = {"-s", "--smooth-method"},
      paramLabel = "NAME",
      defaultValue = "exp",
      description = "exp (default), floor, add-k or none.")
  private String smoothing;

  @Option(
      names = {"-sv", "--smooth-value"},
      paramLabel = "NUMBER",
      description = "For floor (default 0.1) and add-k (default 1).")
  private Double smoothingValue;

  @Option(
      names = {"-lc", "--lowercase"},
      description = "Ignore case.")
  private boolean lowercase;

  @Option(
      names = {"-sl", "--sentence-level"},
      description = "Score each segment, not the whole.")
  private boolean sentenceLevel;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default; sacreBLEU's is json) or json, with unrounded scores.")
  private Format format;

  @Option(
      names = {"-b", "--score-only"},
      description = "Print the bare score.")
  private boolean scoreOnly;

  @Option(
      names = {"-w", "--width"},
      paramLabel = "DIGITS",
      defaultValue = "1",
      description = "Digits of a score behind the point in text (default 1).")
  private int width;

  /** The command on these streams. */
  public EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    requireOneWay();
    if (recipe != null) {
      RecipeRun.Outcome outcome =
          new RecipeRun(recipe, recipeOptions.overrides(), runs.folder(), 0, false, console)
              .judgeAgain();
      outcome.lines().forEach(console.out()::write);
      return outcome.verdict().passed() ? ExitCode.DONE : ExitCode.FAILED;
    }
    Bleu bleu = new Bleu(options());
    List<List<String>> answers = references.stream().map(Lines::read).toList();
    List<BleuResult> results = new ArrayList<>();
    if (hypotheses.isEmpty()) {
      List<String> lines = new ArrayList<>();
      console.in().forEachRemaining(lines::add);
      results.addAll(score(bleu, "standard input", lines, answers));
    }
    for (Path file : hypotheses) {
      results.addAll(score(bleu, file.toString(), Lines.read(file), answers));
    }
    print(results);
    return ExitCode.DONE;
  }

  /** Either a recipe says all, or the other options do. */
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
            "'%s' %s --recipe"
                .formatted(name, recipe == null ? "goes only with" : "does not go with"));
      }
    }
  }

  private BleuOptions options() {
    if (width < 0 || width > 15) {
      throw new ParameterException(
          spec.commandLine(), "--width is " + width + ", expected 0 to 15");
    }
    try {
      OptionalDouble value =
          smoothingValue == null ? OptionalDouble.empty() : OptionalDouble.of(smoothingValue);
      return new BleuOptions(
          BleuTokenizer.named(tokenizer), Smoothing.named(smoothing, value), lowercase);
    } catch (EvaluationException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<BleuResult> score(
      Bleu bleu, String name, List<String> lines, List<List<String>> answers) {
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).size() != lines.size()) {
        throw new CommandFailure(
            "%s: %,d lines, but %s has %,d; expected as many"
                .formatted(name, lines.size(), references.get(i), answers.get(i).size()));
      }
    }
    if (!tokenizer.equals("none") && Bleu.looksTokenized(lines)) {
      console.tell("nmt4j: warning: %s looks tokenized, which changes its score".formatted(name));
    }
    if (!sentenceLevel) {
      return List.of(bleu.corpus(lines, answers));
    }
    return IntStream.range(0, lines.size())
        .mapToObj(i -> bleu.sentence(lines.get(i), answers.stream().map(a -> a.get(i)).toList()))
        .toList();
  }

  private void print(List<BleuResult> results) {
    if (scoreOnly) {
      results.forEach(result -> console.out().write(rounded(result)));
    } else if (format == Format.TEXT) {
      results.forEach(result -> console.out().write(result.toText(width)));
    } else if (results.size() == 1) {
      results.get(0).toJson().lines().forEach(console.out()::write);
    } else {
      StringJoiner array = new StringJoiner(",\n", "[\n", "\n]");
      results.forEach(result -> array.add(result.toJson()));
      array.toString().lines().forEach(console.out()::write);
    }
  }

  private String rounded(BleuResult result) {
    return new BigDecimal(result.score().score())
        .setScale(width, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
