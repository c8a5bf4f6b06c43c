package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.decoder.search.Hypothesis;
import org.nmt4j.decoder.search.SentenceLimits;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.network.NetworkSteps;
import org.nmt4j.translation.network.SearchMemory;
import org.nmt4j.translation.network.TranslationBatch;

/**
 * From lines to translations. Lines are sorted by length into batches, and the order is restored;
 * what becomes of a line depends on that line alone.
 */
public final class Translator {
  private final TranslationModel model;
  private final TranslationOptions options;
  private final Workers workers;
  private final Replacement replacement;
  private final ThreadLocal<SearchMemory> memories = ThreadLocal.withInitial(SearchMemory::new);

  /**
   * A translator; it may be used by one thread at a time, and shares a model with others.
   *
   * @param workers carry the batches; the caller closes them
   * @throws IllegalArgumentException if unknown words are to be replaced by a model without
   *     attention
   */
  public Translator(TranslationModel model, TranslationOptions options, Workers workers) {
    this.model = model;
    this.options = options;
    this.workers = workers;
    this.replacement = new Replacement(model.pipelines(), model.lexicon());
    if (options.unknown() == UnknownWords.REPLACE
        && model.recipe().model().attention().type() == AttentionType.NONE) {
      throw new IllegalArgumentException(
          "found unk replace with a model without attention, expected unk keep or forbid");
    }
  }

  /** From text to tokens and back, as the model does it. */
  public TextPipelines pipelines() {
    return model.pipelines();
  }

  /** As many translations as lines, in their order; an empty line stays empty. */
  public List<Translation> translate(List<String> lines) {
    List<List<String>> sources =
        lines.stream().map(line -> model.pipelines().source().encode(line)).toList();
    int[] order =
        IntStream.range(0, lines.size())
            .boxed()
            .filter(i -> !sources.get(i).isEmpty())
            .sorted(
                Comparator.<Integer>comparingInt(i -> -sources.get(i).size())
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    Translation[] results = new Translation[lines.size()];
    int batches = (order.length + options.batchSize() - 1) / options.batchSize();
    workers.run(
        batches,
        batch -> {
          int from = batch * options.batchSize();
          int[] part =
              Arrays.copyOfRange(order, from, Math.min(order.length, from + options.batchSize()));
          translateBatch(part, sources, results);
        });
    for (int i = 0; i < results.length; i++) {
      if (results[i] == null) {
        results[i] = nothing();
      }
    }
    return List.of(results);
  }

  private void translateBatch(int[] part, List<List<String>> sources, Translation[] results) {
    List<int[]> ids = new ArrayList<>();
    List<SentenceLimits> limits = new ArrayList<>();
    for (int row = 0; row < part.length; row++) {
      int[] source = model.vocabularies().source().ids(sources.get(part[row]));
      ids.add(TranslationBatch.withEnd(source));
      limits.add(
          new SentenceLimits(source.length + 1, options.maxLength().tokens(source.length) + 1));
    }
    NetworkSteps steps =
        new NetworkSteps(
            model.network(), model.kernels(), memories.get(), IdBatch.of(ids, Vocabulary.PAD));
    List<List<Hypothesis>> found = options.search().search(steps, limits);
    for (int row = 0; row < part.length; row++) {
      List<String> source = sources.get(part[row]);
      results[part[row]] =
          new Translation(
              source, found.get(row).stream().map(each -> candidate(source, each)).toList());
    }
  }

  private Translation.Candidate candidate(List<String> source, Hypothesis hypothesis) {
    int[] ids = hypothesis.tokens();
    List<String> tokens = model.vocabularies().target().tokens(ids);
    List<float[]> attention = List.of(hypothesis.attention());
    int unknown = (int) Arrays.stream(ids).filter(id -> id == Vocabulary.UNK).count();
    List<String> shown =
        unknown > 0 && options.unknown() == UnknownWords.REPLACE
            ? replacement.replace(source, ids, tokens, attention)
            : tokens;
    return new Translation.Candidate(
        model.pipelines().target().decode(shown),
        tokens,
        hypothesis.logProbability(),
        hypothesis.score(),
        attention,
        !hypothesis.finished(),
        unknown);
  }

  private static Translation nothing() {
    return new Translation(
        List.of(), List.of(new Translation.Candidate("", List.of(), 0, 0, List.of(), false, 0)));
  }
}
