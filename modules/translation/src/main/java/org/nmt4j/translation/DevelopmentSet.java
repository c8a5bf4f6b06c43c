package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.evaluation.registry.MetricSettings;
import org.nmt4j.model.Inference;
import org.nmt4j.model.Validation;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

/** Measures the loss without label smoothing and the BLEU of greedy output on held-out pairs. */
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

  /** Created by the first validation and reused, since it holds working memory for each thread. */
  private Translator translator;

  DevelopmentSet(TranslationModel model, List<SentencePair> pairs) {
    this.model = model;
    this.pairs = pairs;
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

  Validation validate(Workers workers) {
    Loss loss = loss(workers);
    List<String> sources = pairs.stream().map(SentencePair::source).toList();
    List<String> references = pairs.stream().map(SentencePair::target).toList();
    List<String> outputs =
        translator(workers).translate(sources).stream().map(Translation::text).toList();
    EvaluationSettings settings = model.recipe().evaluation();
    double bleu =
        SegmentStatistics.of(
                MetricName.BLEU.metric(
                    MetricSettings.of(settings.tokenize(), settings.lowercase(), Set.of())),
                outputs,
                List.of(references))
            .result()
            .score();
    List<Validation.Sample> samples = new ArrayList<>();
    for (int i = 0; i < Math.min(SAMPLES, pairs.size()); i++) {
      samples.add(new Validation.Sample(sources.get(i), references.get(i), outputs.get(i)));
    }
    return new Validation(loss, Map.of(MetricName.BLEU.toString(), bleu), samples);
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
