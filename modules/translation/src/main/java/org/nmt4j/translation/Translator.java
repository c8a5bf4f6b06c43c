package org.nmt4j.translation;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import org.nmt4j.decoder.search.Hypothesis;
import org.nmt4j.decoder.search.Search;
import org.nmt4j.decoder.search.SentenceLimits;
import org.nmt4j.model.Inference;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.lexical.LexicalTable;
import org.nmt4j.translation.lexical.Shortlist;
import org.nmt4j.translation.network.NetworkSteps;
import org.nmt4j.translation.network.SearchMemory;
import org.nmt4j.translation.network.TranslationBatch;

/**
 * Translates texts. A translator is loaded once and used by any number of threads. The translation
 * of a text depends on that text alone, not on other texts of the call or on other threads.
 *
 * <p>A text is cut into its lines. A line is cut into sentences if the model learned from lines of
 * one sentence each, unless the options choose otherwise. A sentence with more tokens than the
 * longest training line is cut after a clause or a word. The translations of these parts are
 * joined: line feeds are kept, and sentences are separated by a space.
 */
public final class Translator implements AutoCloseable {
  private static final Translation NOTHING =
      new Translation(
          List.of(),
          List.of(new Translation.Candidate("", List.of(), 0, List.of(), 0, List.of(), false, 0)),
          List.of(),
          0,
          0,
          TranslationStatus.EMPTY);

  private final TranslationModel model;
  private final TranslationOptions options;
  private final Workers workers;
  private final boolean ownsWorkers;
  private final Inference inference;
  private final Search search;
  private final Replacement replacement;
  private final Optional<Shortlist> shortlist;
  private final PartPlan plan;
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private volatile boolean closed;
  private final ThreadLocal<SearchMemory> memories = ThreadLocal.withInitial(SearchMemory::new);

  /**
   * Loads a model with the options of its recipe and a thread for each processor.
   *
   * @param model a model file, such as {@code runs/NAME/best.nmt4j}
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   */
  public static Translator load(Path model) {
    return load(model, options -> options);
  }

  /**
   * Loads a model with changes to the options of its recipe.
   *
   * @param model a model file, such as {@code runs/NAME/best.nmt4j}
   * @param change changes the options of the recipe, such as {@code options ->
   *     options.withNBest(3).withAttention()}
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   * @throws IllegalArgumentException if the options do not fit the model or each other
   * @throws DataException if the options name a shortlist that the model does not hold
   */
  public static Translator load(Path model, UnaryOperator<TranslationOptions> change) {
    return of(TranslationModel.load(model), change);
  }

  /**
   * Loads a model from a stream, such as a resource of a program.
   *
   * @param model the stream, which is read to its end and not closed
   * @throws org.nmt4j.model.file.ModelFileException if the stream is not a valid translation model
   */
  public static Translator load(InputStream model) {
    return load(model, options -> options);
  }

  /**
   * Loads a model from a stream as {@link #load(Path, UnaryOperator)} does from a file.
   *
   * @param model the stream, which is read to its end and not closed
   * @param change changes the options of the recipe
   * @throws org.nmt4j.model.file.ModelFileException if the stream is not a valid translation model
   * @throws IllegalArgumentException if the options do not fit the model or each other
   * @throws DataException if the options name a shortlist that the model does not hold
   */
  public static Translator load(InputStream model, UnaryOperator<TranslationOptions> change) {
    return of(TranslationModel.load(model, "the model's stream"), change);
  }

  private static Translator of(TranslationModel loaded, UnaryOperator<TranslationOptions> change) {
    TranslationOptions options = change.apply(TranslationOptions.of(loaded.recipe().decoding()));
    int threads =
        options.threads() > 0 ? options.threads() : Runtime.getRuntime().availableProcessors();
    Workers workers = new Workers(threads);
    try {
      return new Translator(loaded, options, workers, true);
    } catch (IllegalArgumentException | DataException e) {
      workers.close();
      throw e;
    }
  }

  /**
   * Creates a translator that shares a model and workers with others.
   *
   * @param workers compute the batches; the caller closes them
   * @throws IllegalArgumentException if the options do not fit each other, or replace unknown words
   *     although the model has no attention
   * @throws DataException if the options name a shortlist that the model does not hold
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
    this.inference = new Inference(workers, LengthBatches.ofLines(options.batchSize()));
    this.search = options.search();
    this.plan = PartPlan.of(model, options);
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
   * Translates one text. Several texts in one call are faster.
   *
   * @param text any text, such as a sentence, a paragraph, or lines with line feeds between them
   * @return its translation, with the same line feeds
   * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays
   *     set, and no work goes on
   * @throws IllegalStateException if this translator is closed, now or before the end
   */
  public Translation translate(String text) {
    return translate(List.of(text)).get(0);
  }

  /**
   * Translates texts.
   *
   * @param texts any texts, as for {@link #translate(String)}
   * @return as many translations as texts, in their order; an empty text stays empty
   * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays
   *     set, and no work goes on
   * @throws IllegalStateException if this translator is closed, now or before the end
   */
  public List<Translation> translate(List<String> texts) {
    closing.readLock().lock();
    try {
      return translateAll(texts, new Call());
    } finally {
      closing.readLock().unlock();
    }
  }

  /** Returns how texts are cut into parts. */
  public PartPlan plan() {
    return plan;
  }

  /**
   * Returns the source words that the network looked at for each word of a candidate. Words are
   * separated by spaces in both texts. {@link WordAttention#alignment} turns this attention into
   * pairs.
   *
   * @param translation a translation by this translator
   * @param candidate one of its candidates
   * @throws IllegalStateException if the options keep no attention
   */
  public WordAttention attention(Translation translation, Translation.Candidate candidate) {
    requireAttention();
    return WordAttentions.betweenSpaces(model.pipelines(), translation, candidate);
  }

  /**
   * Returns which characters of a text and of a candidate belong together, by the attention of the
   * network.
   *
   * @param text the text that was translated
   * @param translation its translation by this translator
   * @param candidate one of the candidates of the translation
   * @throws IllegalStateException if the options keep no attention
   * @throws IllegalArgumentException if the translation is that of another text, or the candidate
   *     that of another translation
   */
  public TextAlignment alignment(
      String text, Translation translation, Translation.Candidate candidate) {
    requireAttention();
    return new TextAlignments(model, replacement, options.unknown() == UnknownWords.REPLACE)
        .align(text, translation, candidate);
  }

  private void requireAttention() {
    if (!options.keepAttention()) {
      throw new IllegalStateException(
          "found no attention, expected TranslationOptions.withAttention() when loading");
    }
  }

  /**
   * Stops running translations within one step of their search and waits for them. Then ends the
   * threads, unless the caller supplied them.
   */
  @Override
  public void close() {
    closed = true;
    closing.writeLock().lock();
    try {
      if (ownsWorkers) {
        workers.close();
      }
    } finally {
      closing.writeLock().unlock();
    }
  }

  /** One call by a thread; an interrupt of that thread ends the call. */
  private final class Call {
    private final Thread caller = Thread.currentThread();
    private volatile boolean interrupted;

    void interrupt() {
      interrupted = true;
    }

    /** Throws an exception if the translator is closed or the calling thread was interrupted. */
    void check() {
      if (closed) {
        throw new IllegalStateException("the translator is closed");
      } else if (interrupted || caller.isInterrupted()) {
        throw new CancellationException("the translation was interrupted");
      }
    }
  }

  private List<Translation> translateAll(List<String> texts, Call call) {
    call.check();
    List<List<TextPart>> cut = new ArrayList<>();
    for (String text : texts) {
      call.check();
      cut.add(plan.cut(text));
    }
    List<Translation> parts =
        inference.run(
            cut.stream().flatMap(List::stream).toList(),
            part -> part.tokens().size(),
            NOTHING,
            batch -> translateBatch(batch, call),
            call::interrupt);
    List<Translation> joined = new ArrayList<>();
    int next = 0;
    for (List<TextPart> text : cut) {
      List<Translation.Part> translated = new ArrayList<>();
      for (TextPart part : text) {
        translated.add(new Translation.Part(part.text(), part.before(), parts.get(next++)));
      }
      joined.add(Joining.join(translated));
    }
    return joined;
  }

  private List<Translation> translateBatch(List<TextPart> parts, Call call) {
    List<int[]> ids = new ArrayList<>();
    List<SentenceLimits> limits = new ArrayList<>();
    for (TextPart part : parts) {
      int[] source = model.vocabularies().source().ids(part.tokens());
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
            shortlist.map(lists -> ids.stream().map(lists::tokens).toList()),
            call::check);
    List<List<Hypothesis>> found = search.search(steps, limits);
    List<Translation> translations = new ArrayList<>();
    for (int row = 0; row < parts.size(); row++) {
      translations.add(translation(parts.get(row).tokens(), ids.get(row), found.get(row)));
    }
    return translations;
  }

  private Translation translation(List<String> source, int[] ids, List<Hypothesis> found) {
    List<Translation.Candidate> candidates =
        found.stream().map(each -> candidate(source, each)).toList();
    int words = 0;
    int unknown = 0;
    int token = 0;
    for (List<String> word : ContinuationMark.group(source)) {
      int[] own = Arrays.copyOfRange(ids, token, token + word.size());
      unknown += Arrays.stream(own).anyMatch(id -> id == Vocabulary.UNK) ? 1 : 0;
      token += word.size();
      words++;
    }
    return new Translation(
        source, candidates, List.of(), words, unknown, status(source, candidates.get(0)));
  }

  private TranslationStatus status(List<String> source, Translation.Candidate best) {
    int length = best.tokens().size();
    Optional<LengthRatio> usual = model.lines().map(TrainedLines::lengths);
    if (best.cut()) {
      return TranslationStatus.CUT;
    } else if (Repetition.isIn(source, best.tokens())) {
      return TranslationStatus.REPEATED;
    } else if (length == 0 || usual.filter(it -> it.isShort(source.size(), length)).isPresent()) {
      return TranslationStatus.SHORT;
    }
    return usual.filter(it -> it.isLong(source.size(), length)).isPresent()
        ? TranslationStatus.LONG
        : TranslationStatus.OK;
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
        Arrays.stream(hypothesis.tokenLogProbabilities()).boxed().toList(),
        hypothesis.score(),
        attention,
        !hypothesis.finished(),
        unknown);
  }
}
