package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.ExitCode;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.PairScore;
import org.nmt4j.translation.Scorer;
import org.nmt4j.translation.TranslationModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how likely a model finds given translations. */
@Command(
    name = "score",
    description = {
      "Print how likely a model finds each of given translations.",
      "N pairs of lines become N lines: natural logarithms of probabilities, end of the "
          + "sentence included, no length penalty. Total and perplexity go to standard error."
    },
    footer = {"", "Example: nmt4j score -m runs/quickstart/best.nmt4j text.de text.en"})
public final class ScoreCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "A sentence a line; or .gz.")
  private Path source;

  @Parameters(
      index = "1",
      paramLabel = "TARGET",
      description = "Their translations, as many lines. An empty line is an end mark alone.")
  private Path target;

  @Mixin private ModelOptions model;

  @Option(
      names = {"--words"},
      description = {
        "Three columns with tabs between them: the line's number, its words and the end mark "
            + "</s> with spaces between them, and as many log-probabilities."
      })
  private boolean words;

  @Option(
      names = {"--normalize"},
      description = "Divide the line's number by its tokens, the end mark included.")
  private boolean normalize;

  /** The command on these streams. */
  public ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<SentencePair> pairs = ParallelCorpus.readAligned(source, target);
    TranslationModel loaded = model.load();
    Loss total = Loss.NONE;
    int unknown = 0;
    try (Workers workers = model.workers()) {
      int batchSize = model.batchSize(loaded);
      Scorer scorer = new Scorer(loaded, batchSize, workers);
      int window = (int) Math.min(pairs.size(), ModelOptions.WINDOW * batchSize);
      for (int from = 0; from < pairs.size(); from += window) {
        int to = Math.min(pairs.size(), from + window);
        for (PairScore score : scorer.score(pairs.subList(from, to))) {
          console.out().write(line(score));
          double surprise = -score.logProbability();
          total = total.plus(new Loss(surprise, surprise, score.tokens()));
          unknown += score.unknown();
        }
      }
    }
    console.tell(summary(pairs.size(), total, unknown));
    return ExitCode.DONE;
  }

  private String line(PairScore score) {
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

  private static String summary(int lines, Loss total, int unknown) {
    if (lines == 0) {
      return "0 lines";
    }
    return String.format(
        Locale.ROOT,
        "%d lines, %d tokens, %d of them unknown: log-probability %.4f, perplexity %.4f",
        lines,
        total.tokens(),
        unknown,
        -total.negativeLogLikelihood(),
        total.perplexity());
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }
}
