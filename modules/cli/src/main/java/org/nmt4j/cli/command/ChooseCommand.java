package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.evaluate.NBestFile;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.NBest;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.Lines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses one translation from each n-best list. */
@Command(
    name = "choose",
    description = {
      "Choose one translation of each n-best list.",
      "Reads n-best lists of translate, Moses or Marian. mbr takes the candidate that"
          + " is closest to all others, each weighed by its score (minimum Bayes risk); oracle the"
          + " one closest to references, the best that a choice can reach."
    },
    footer = {
      "",
      "Example: nmt4j translate -m FILE --n-best 5 < text.de | nmt4j choose --by mbr -m chrf"
    })
public final class ChooseCommand implements Callable<Integer> {

  private enum By {
    SCORE,
    MBR,
    ORACLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(
      paramLabel = "LISTS",
      arity = "0..1",
      description = "File of n-best lists; default: standard input.")
  private Path file;

  @Option(
      names = {"--by"},
      paramLabel = "WHAT",
      description = "score (default), mbr or oracle.")
  private By by = By.SCORE;

  @InputPath
  @Option(
      names = {"--references"},
      paramLabel = "REF",
      arity = "1..*",
      description = "For oracle: files of references, a line for each list.")
  private List<Path> references = List.of();

  @Option(
      names = {"--scale"},
      paramLabel = "X",
      description = "For mbr: weights are exp(X * score) (default 1; 0 makes all alike).")
  private double scale = 1;

  @Mixin private MetricOptions chosen;

  /** Creates the command on the streams of a console. */
  public ChooseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (by == By.ORACLE == references.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "'--references' and '--by oracle' go together");
    }
    if (!(scale >= 0) || Double.isInfinite(scale)) {
      throw new ParameterException(
          spec.commandLine(), "--scale is " + scale + ", expected a number >= 0");
    }
    TextMetric metric = metric();
    NBestFile lists = read();
    List<List<String>> answers = references.stream().map(Lines::read).toList();
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).size() != lists.lists().size()) {
        throw new CommandFailure(
            String.format(
                Locale.ROOT,
                "%s: %s, expected one for each of %s",
                references.get(i),
                Count.of(answers.get(i).size(), "line"),
                Count.of(lists.lists().size(), "list")));
      }
    }
    String[] written =
        IntStream.range(0, lists.lists().size())
            .parallel()
            .mapToObj(
                i ->
                    choose(
                        metric, lists.lists().get(i), answers.stream().map(a -> a.get(i)).toList()))
            .toArray(String[]::new);
    List.of(written).forEach(console.out()::write);
    return ExitCode.DONE;
  }

  private TextMetric metric() {
    try {
      List<TextMetric> metrics = chosen.metrics();
      if (metrics.size() == 1) {
        return metrics.get(0);
      }
      throw new EvaluationException("found " + metrics.size() + " metrics, expected one");
    } catch (EvaluationException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private NBestFile read() {
    if (file != null) {
      return NBestFile.parse(file.toString(), Lines.read(file));
    }
    List<String> lines = new ArrayList<>();
    console.in().forEachRemaining(lines::add);
    return NBestFile.parse("standard input", lines);
  }

  private String choose(TextMetric metric, List<NBestFile.Entry> list, List<String> answers) {
    List<String> texts = list.stream().map(NBestFile.Entry::text).toList();
    double[] scores = list.stream().mapToDouble(NBestFile.Entry::score).toArray();
    int place =
        switch (by) {
          case SCORE -> NBest.best(scores);
          case MBR -> NBest.minimumBayesRisk(metric, texts, NBest.probabilities(scores, scale));
          case ORACLE -> NBest.oracle(metric, texts, answers);
        };
    return texts.get(place);
  }
}
