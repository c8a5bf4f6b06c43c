package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.evaluate.NBestFile;
import org.nmt4j.language.LanguageModel;
import org.nmt4j.language.LineLikelihood;
import org.nmt4j.model.LineScore;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.Scorer;
import org.nmt4j.translation.TranslationModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores given translations or lines by their probability under a model. */
@Command(
    name = "score",
    description = {
      "Print how likely a model finds given translations, or lines of text.",
      "SOURCE and TARGET go with a translation model, one file or standard input with a "
          + "language model. N lines become N lines: natural logarithms of probabilities, "
          + "end of the line included. Total and perplexity go to standard error."
    },
    footer = {
      "",
      "Examples: nmt4j score -m runs/quickstart/best.nmt4j text.de text.en",
      "          nmt4j score -m runs/lm-agreement/lstm-1/best.nmt4j text.en"
    })
public final class ScoreCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(
      paramLabel = "FILE",
      arity = "0..2",
      description = {
        "SOURCE and TARGET, as many lines, a sentence a line; or one TEXT. An empty line is an "
            + "end mark alone. Files may be .gz."
      })
  private List<Path> files = List.of();

  @Mixin private ModelOptions model;

  @Option(
      names = {"--words"},
      description = {
        "Three columns with tabs between them: the line's number, its words and the end mark "
            + "</s> with spaces between them, and as many log-probabilities."
      })
  private boolean words;

  @InputPath
  @Option(
      names = {"--n-best"},
      paramLabel = "LISTS",
      description = {
        "Score the candidates of n-best lists of SOURCE anew: prints the lists with other scores."
      })
  private Path lists;

  @Option(
      names = {"--normalize"},
      description = "Divide the line's number by its tokens, the end mark included.")
  private boolean normalize;

  /** Creates the command on the streams of a console. */
  public ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (lists != null && (files.size() != 1 || words)) {
      throw new ParameterException(
          spec.commandLine(), "'--n-best' goes with one file, 'SOURCE', and without '--words'");
    }
    Sum sum = lists != null ? scoreLists() : files.size() == 2 ? scorePairs() : scoreText();
    console.tell(sum.summary());
    return ExitCode.DONE;
  }

  private Sum scoreLists() {
    List<String> sources = Lines.read(files.get(0));
    NBestFile read = NBestFile.parse(lists.toString(), Lines.read(lists));
    if (read.lists().size() != sources.size()) {
      throw new CommandFailure(
          String.format(
              Locale.ROOT,
              "%s: %s, but %s has %s; expected as many",
              lists,
              Count.of(read.lists().size(), "list"),
              files.get(0),
              Count.of(sources.size(), "line")));
    }
    List<NBestFile.Entry> entries = read.lists().stream().flatMap(List::stream).toList();
    List<SentencePair> pairs =
        entries.stream()
            .map(entry -> new SentencePair(sources.get(entry.line()), entry.text()))
            .toList();
    Iterator<NBestFile.Entry> next = entries.iterator();
    return scorePairs(
        pairs,
        score -> {
          double number = normalize ? score.normalized() : score.logProbability();
          return next.next().withScore(number).toString();
        });
  }

  private Sum scorePairs() {
    return scorePairs(ParallelCorpus.readAligned(files.get(0), files.get(1)), this::line);
  }

  private Sum scorePairs(List<SentencePair> pairs, Function<LineScore, String> form) {
    TranslationModel loaded = TranslationModel.load(model.file());
    int batchSize = model.batchSize(loaded.recipe().decoding().batchSize());
    try (Workers workers = model.workers()) {
      Scorer scorer = new Scorer(loaded, batchSize, workers);
      return score(pairs, BatchOptions.WINDOW * batchSize, scorer::score, form);
    }
  }

  private Sum scoreText() {
    if (ModelTexts.read(model.file()).recipe().task() == TaskType.TRANSLATION) {
      throw new ParameterException(
          spec.commandLine(), "a translation model scores two files, 'SOURCE' and 'TARGET'");
    }
    LanguageModel loaded = LanguageModel.load(model.file());
    List<String> lines = files.isEmpty() ? new ArrayList<>() : Lines.read(files.get(0));
    if (files.isEmpty()) {
      console.in().forEachRemaining(lines::add);
    }
    int batchSize = model.batchSize(BatchOptions.BATCH);
    // In running text the network's state continues from line to line: one window holds all lines.
    long window = loaded.recipe().data().running() ? lines.size() : BatchOptions.WINDOW * batchSize;
    try (Workers workers = model.workers()) {
      LineLikelihood likelihood = new LineLikelihood(loaded, batchSize, workers);
      return score(lines, window, likelihood::of, this::line);
    }
  }

  private <T> Sum score(
      List<T> items,
      long window,
      Function<List<T>, List<LineScore>> scorer,
      Function<LineScore, String> form) {
    Sum sum = new Sum(0, Loss.NONE, 0);
    int step = (int) Math.min(items.size(), window);
    for (int from = 0; from < items.size(); from += step) {
      for (LineScore score :
          scorer.apply(items.subList(from, Math.min(items.size(), from + step)))) {
        console.out().write(form.apply(score));
        sum = sum.plus(score);
      }
    }
    return sum;
  }

  private String line(LineScore score) {
    String number = text(normalize ? score.normalized() : score.logProbability());
    if (!words) {
      return number;
    }
    String numbers =
        score.wordLogProbabilities().stream()
            .map(ScoreCommand::text)
            .collect(Collectors.joining(" "));
    return number + "\t" + String.join(" ", score.words()) + "\t" + numbers;
  }

  /** The sums over all lines. */
  private record Sum(int lines, Loss loss, int unknown) {
    Sum plus(LineScore score) {
      double surprise = -score.logProbability();
      return new Sum(
          lines + 1,
          loss.plus(new Loss(surprise, surprise, score.tokens())),
          unknown + score.unknown());
    }

    String summary() {
      if (lines == 0) {
        return "0 lines";
      }
      return String.format(
          Locale.ROOT,
          "%s, %s, %d of them unknown: log-probability %.4f, perplexity %.4f",
          Count.of(lines, "line"),
          Count.of(loss.tokens(), "token"),
          unknown,
          -loss.negativeLogLikelihood(),
          loss.perplexity());
    }
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }
}
