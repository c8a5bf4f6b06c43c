package org.nmt4j.experiment.evaluation;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nmt4j.language.LanguageModel;
import org.nmt4j.language.LanguageText;
import org.nmt4j.language.LineLikelihood;
import org.nmt4j.language.Sampler;
import org.nmt4j.language.SamplingOptions;
import org.nmt4j.model.LineScore;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.ContrastFiles;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.training.RunFolder;

/**
 * Evaluates a language model: the likelihood of the test text, the share of contrasts in which the
 * correct line is likelier, and the share of sampled lines that a grammar accepts.
 *
 * @param lines the lines of the test text
 * @param contrast pairs of a correct line (source) and an incorrect line (target)
 * @param groups the groups of contrasts
 */
record LanguageEvaluation(
    Recipe recipe, List<String> lines, List<SentencePair> contrast, SegmentGroups groups)
    implements ModelEvaluation {
  private static final int BATCH = 64;
  private static final int SHOWN = 5;

  static Optional<ModelEvaluation> read(Recipe recipe) {
    EvaluationSettings settings = recipe.evaluation();
    List<SentencePair> contrast =
        settings
            .contrast()
            .map(files -> ParallelCorpus.readAligned(files.correct(), files.incorrect()))
            .orElse(List.of());
    SegmentGroups groups =
        settings
            .contrast()
            .flatMap(ContrastFiles::groups)
            .map(file -> SegmentGroups.read(file, contrast.size()))
            .orElse(SegmentGroups.NONE);
    if (settings.metrics().contains(Metric.CONTRAST) && contrast.isEmpty()) {
      throw new DataException(
          "evaluation.contrast: found no pair of lines, expected some for the metric contrast");
    }
    if (settings.metrics().contains(Metric.ACCEPTED)) {
      grammar(recipe);
    }
    return recipe
        .data()
        .test()
        .map(files -> new LanguageEvaluation(recipe, LanguageText.read(files), contrast, groups));
  }

  @Override
  public TestScores score(RunFolder folder, int threads, Consumer<String> log) throws IOException {
    LanguageModel model = LanguageModel.load(folder.best());
    try (Workers workers = new Workers(threads)) {
      LineLikelihood likelihood = new LineLikelihood(model, BATCH, workers);
      List<String> written = sample(model, 1.0, SHOWN, workers);
      written.forEach(line -> log.accept("sample     " + line));
      TextScores text = text(likelihood.of(lines));
      Map<String, Double> values = new LinkedHashMap<>();
      for (Metric metric : recipe.evaluation().metrics()) {
        switch (metric) {
          case PERPLEXITY, BITS_PER_CHARACTER ->
              values.put(metric.toString(), text.value(metric).orElseThrow());
          case CONTRAST -> values.putAll(contrasts(likelihood));
          case ACCEPTED -> values.putAll(accepted(model, workers));
          case DIVERGED -> values.put(metric.toString(), 0.0);
          default -> throw new IllegalStateException("no metric of text: " + metric);
        }
      }
      return new TestScores(List.of(), values);
    }
  }

  @Override
  public TestScores scoreAgain(RunFolder folder, int threads, Consumer<String> log, String advice)
      throws IOException {
    ModelEvaluation.requireModel(folder, advice);
    return score(folder, threads, log);
  }

  private TextScores text(List<LineScore> found) {
    return TextScores.of(
        lines,
        found.stream().mapToDouble(LineScore::logProbability).sum(),
        found.stream().mapToLong(LineScore::tokens).sum());
  }

  private Map<String, Double> contrasts(LineLikelihood likelihood) {
    List<LineScore> correct = likelihood.of(contrast.stream().map(SentencePair::source).toList());
    List<LineScore> incorrect = likelihood.of(contrast.stream().map(SentencePair::target).toList());
    return groups.measure(
        Metric.CONTRAST.toString(),
        contrast.size(),
        places -> {
          int right = 0;
          for (int i : places) {
            right += correct.get(i).logProbability() > incorrect.get(i).logProbability() ? 1 : 0;
          }
          return 100.0 * right / places.length;
        });
  }

  private static Predicate<String> grammar(Recipe recipe) {
    return Grammars.named(recipe.evaluation().sampling().grammar().orElse(""));
  }

  private Map<String, Double> accepted(LanguageModel model, Workers workers) {
    Predicate<String> grammar = grammar(recipe);
    int count = recipe.evaluation().sampling().lines();
    Map<String, Double> groups = new LinkedHashMap<>();
    for (double temperature : recipe.evaluation().sampling().temperatures()) {
      List<String> written = sample(model, temperature, count, workers);
      double percent = 100.0 * written.stream().filter(grammar).count() / count;
      groups.put(Metric.ACCEPTED + "@" + temperature, percent);
    }
    Map<String, Double> values = new LinkedHashMap<>();
    double sum = groups.values().stream().mapToDouble(value -> value).sum();
    values.put(Metric.ACCEPTED.toString(), sum / groups.size());
    values.putAll(groups);
    return values;
  }

  private List<String> sample(LanguageModel model, double temperature, int count, Workers workers) {
    SamplingOptions options = SamplingOptions.plain(recipe.seed()).withTemperature(temperature);
    return new Sampler(model, options, BATCH, workers).write(Collections.nCopies(count, ""), 0);
  }
}
