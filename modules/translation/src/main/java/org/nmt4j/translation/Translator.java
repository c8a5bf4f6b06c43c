package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.nmt4j.decoder.search.Hypothesis;
import org.nmt4j.decoder.search.Search;
import org.nmt4j.decoder.search.SentenceLimits;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.lexical.LexicalTable;
import org.nmt4j.translation.lexical.Shortlist;
import org.nmt4j.translation.network.NetworkSteps;
import org.nmt4j.translation.network.SearchMemory;
import org.nmt4j.translation.network.TranslationBatch;

/**
 * From lines to translations, loaded once and used by as many threads as there are. Lines are
 * sorted by length into batches, and the order is restored; what becomes of a line depends on that
 * line alone, whatever is translated beside it or in other threads.
 */
public final class Translator implements AutoCloseable {
  private final TranslationModel model;
  private final TranslationOptions options;
  private final Workers workers;
  private final boolean ownsWorkers;
  private final Search search;
  private final Replacement replacement;
  private final Optional<Shortlist> shortlist;
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private boolean closed;
  private final ThreadLocal<SearchMemory> memories = ThreadLocal.withInitial(SearchMemory::new);

  /**
   * Loads a model that translates as its recipe says, with a thread for each processor.
   *
   * @param model such as {@code runs/NAME/best.nmt4j}
   * @throws org.nmt4j.model.file.ModelFileException with one line saying what is wrong with the
   *     file
   */
  public static Translator load(Path model) {
    return load(model, options -> options);
  }

  /**
   * Loads a model that translates in another way than its recipe says, with a thread for each
   * processor.
   *
   * @param model such as {@code runs/NAME/best.nmt4j}
   * @param change from the recipe's options to those wanted, such as {@code options ->
   *     options.withNBest(3).withAttention()}
   * @throws org.nmt4j.model.file.ModelFileException with one line saying what is wrong with the
   *     file
   * @throws IllegalArgumentException if the options do not fit together or the model
   * @throws DataException if the options want a shortlist that the model does not hold
   */
  public static Translator load(Path model, UnaryOperator<TranslationOptions> change) {
    TranslationModel loaded = TranslationModel.load(model);
    TranslationOptions options = change.apply(TranslationOptions.of(loaded.recipe().decoding()));
    Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
    try {
      return new Translator(loaded, options, workers, true);
    } catch (IllegalArgumentException | DataException e) {
      workers.close();
      throw e;
    }
  }

  /**
   * A translator that shares a model and workers with others.
   *
   * @param workers carry the batches; the caller closes them
   * @throws IllegalArgumentException if the options do not fit together, or unknown words are to be
   *     replaced by a model without attention
   * @throws DataException if the options want a shortlist that the model does not hold
   */
  public Translator(TranslationModel model, TranslationOptions options, Workers workers) {
    this(model, options, workers, false);
  }

  private Translator(
      TranslationModel model, TranslationOptions options, Workers workers, boolean ownsWorkers) {
    this.model = model;
    this.options = options;
    this.workers = workers;
    this.ownsWorkers = ownsWorkers;
    this.search = options.search();
    this.replacement = new Replacement(model.pipelines(), model.lexicon());
    this.shortlist = options.shortlist().map(wanted -> new Shortlist(table(model), wanted));
    if (options.unknown() == UnknownWords.REPLACE
        && model.recipe().model().attention().type() == AttentionType.NONE) {
      throw new IllegalArgumentException(
          "found unk replace with a model without attention, expected unk keep or forbid");
    }
  }

  private static LexicalTable table(TranslationModel model) {
    return model
        .table()
        .orElseThrow(
            () ->
                new DataException(
                    "decoding.shortlist: found a model without a lexical table, expected one whose"
                        + " recipe had decoding.shortlist when it was trained"));
  }

  /**
   * Translates one line; several lines at once are faster.
   *
   * @param line a sentence, as in the text that the model learned from
   * @throws IllegalStateException if this translator is closed
   */
  public Translation translate(String line) {
    return translate(List.of(line)).get(0);
  }

  /**
   * Translates lines.
   *
   * @param lines sentences, as in the text that the model learned from; line breaks count as spaces
   * @return as many translations as lines, in their order; an empty line stays empty
   * @throws IllegalStateException if this translator is closed
   */
  public List<Translation> translate(List<String> lines) {
    closing.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the translator is closed");
      }
      return translateAll(lines);
    } finally {
      closing.readLock().unlock();
    }
  }

  /** How many tokens the network reads of a line, without the end mark. */
  public int tokens(String line) {
    return model.pipelines().source().encode(line).size();
  }

  /**
   * Where the network looked for each word of a candidate, between words as spaces part them in the
   * lines; {@link WordAttention#alignment} makes pairs of it.
   *
   * @param translation what this translator made of a line
   * @param candidate one of its candidates
   * @throws IllegalStateException if the options keep no attention
   */
  public WordAttention attention(Translation translation, Translation.Candidate candidate) {
    if (!options.keepAttention()) {
      throw new IllegalStateException(
          "found no attention, expected TranslationOptions.withAttention() when loading");
    }
    return WordAttention.betweenSpaces(model.pipelines(), translation, candidate);
  }

  /** Waits for translations under way; its threads end unless they are the caller's. */
  @Override
  public void close() {
    closing.writeLock().lock();
    try {
      closed = true;
      if (ownsWorkers) {
        workers.close();
      }
    } finally {
      closing.writeLock().unlock();
    }
  }

  private List<Translation> translateAll(List<String> lines) {
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
            model.network(),
            model.kernels(),
            memories.get(),
            workers,
            IdBatch.of(ids, Vocabulary.PAD),
            shortlist.map(lists -> ids.stream().map(lists::tokens).toList()));
    List<List<Hypothesis>> found = search.search(steps, limits);
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
