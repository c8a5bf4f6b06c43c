package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.evaluation.registry.MetricSettings;
import org.nmt4j.model.Inference;
import org.nmt4j.model.Validation;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

/**
 * Measures the loss without label smoothing and the scores of greedy output on held-out pairs. The
 * scores are BLEU and the metric that chooses the best model.
 */
final class DevelopmentSet {
  /**
   * The number of pairs in a batch of the loss. Batches as small as the shards of training reuse
   * the working memory that training has allocated.
   */
  private static final int BATCH = 32;

  private static final int SAMPLES = 5;

  private final TranslationModel model;
  private final List<SentencePair> pairs;
  private final List<TranslationBatch> batches = new ArrayList<>();
  private final Optional<MetricName> chosen;
  private final MetricSettings settings;

  /** Created by the first validation and reused, since it holds working memory for each thread. */
  private Translator translator;

  DevelopmentSet(TranslationModel model, List<SentencePair> pairs) {
    this.model = model;
    this.pairs = pairs;
    Recipe recipe = model.recipe();
    this.chosen = MetricName.named(recipe.training().earlyStopping().metric().toString());
    this.settings =
        MetricSettings.of(
            recipe.evaluation().tokenize(), recipe.evaluation().lowercase(), words(recipe));
    List<IdPair> ids = new ArrayList<>();
    for (SentencePair pair : pairs) {
      ids.add(
          new IdPair(
              model.vocabularies().source().ids(model.pipelines().source().encode(pair.source())),
              model.vocabularies().target().ids(model.pipelines().target().encode(pair.target()))));
    }
    int[] lengths = ids.stream().mapToInt(pair -> pair.target().length + 1).toArray();
    for (int[] batch : LengthBatches.ofLines(BATCH).shortestFirst(lengths)) {
      batches.add(TranslationBatch.of(Arrays.stream(batch).mapToObj(ids::get).toList()));
    }
  }

  private static Set<String> words(Recipe recipe) {
    return recipe.training().earlyStopping().metric() == EarlyStoppingMetric.RECALL
        ? Set.copyOf(Lines.read(recipe.evaluation().words().orElseThrow()))
        : Set.of();
  }

  Validation validate(Workers workers) {
    Loss loss = loss(workers);
    List<String> sources = pairs.stream().map(SentencePair::source).toList();
    List<String> references = pairs.stream().map(SentencePair::target).toList();
    List<String> outputs =
        translator(workers).translate(sources).stream().map(Translation::text).toList();
    List<Validation.Sample> samples = new ArrayList<>();
    for (int i = 0; i < Math.min(SAMPLES, pairs.size()); i++) {
      samples.add(new Validation.Sample(sources.get(i), references.get(i), outputs.get(i)));
    }
    return new Validation(loss, scores(outputs, references), samples);
  }

  /** Returns the score of the metric that chooses the best model, then BLEU. */
  private Map<String, Double> scores(List<String> outputs, List<String> references) {
    Map<String, Double> scores = new LinkedHashMap<>();
    Stream.concat(chosen.stream(), Stream.of(MetricName.BLEU))
        .forEach(
            metric ->
                scores.computeIfAbsent(
                    metric.toString(), name -> metric.score(settings, outputs, references)));
    return scores;
  }

  private Translator translator(Workers workers) {
    if (translator == null) {
      TranslationOptions greedy = TranslationOptions.of(model.recipe().decoding()).withBeamSize(1);
      translator = new Translator(model, greedy, workers);
    }
    return translator;
  }

  private Loss loss(Workers workers) {
    return Inference.ofBatches(
            workers,
            batches,
            batch -> model.network().loss(model.inferenceTape(), batch, Objective.LIKELIHOOD, 0, 0))
        .stream()
        .reduce(Loss.NONE, Loss::plus);
  }
}
