package org.nmt4j.translation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.LongWork;
import org.nmt4j.model.ModelCore;
import org.nmt4j.model.StartingModel;
import org.nmt4j.model.Task;
import org.nmt4j.model.Validation;
import org.nmt4j.model.batch.BatchPlan;
import org.nmt4j.model.batch.BatchSize;
import org.nmt4j.model.batch.CorpusMixture;
import org.nmt4j.model.batch.PlannedBatches;
import org.nmt4j.model.batch.Shards;
import org.nmt4j.model.batch.UnequalLines;
import org.nmt4j.model.vectors.VectorLearner;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.check.CheckedNetwork;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.BatchType;
import org.nmt4j.recipe.GuidedAlignment;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.PlaceholderSettings;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.corpus.Streamed;
import org.nmt4j.tokenization.vocabulary.Coverage;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.lexical.LexicalTable;
import org.nmt4j.translation.network.TranslationBatch;
import org.nmt4j.translation.network.TranslationNetwork;

/** The training of a translation model, for the training loop. */
public final class TranslationTask implements Task<TranslationBatch> {
  private static final int CHECKED = 3;

  /** Takes the place of the learner in a program that has none. */
  private static final VectorLearner NO_LEARNER =
      (sentences, settings, width, seed) -> {
        throw new DataException(
            "word2vec: this program has nothing that learns word vectors; depend on"
                + " org.nmt4j:nmt4j-embeddings and pass Word2Vec::learn to"
                + " TranslationTask.prepare");
      };

  private final TranslationModel model;
  private final TrainingText text;
  private final DevelopmentSet development;
  private final BatchPlan plan;
  private final Objective objective;
  private final CorpusMixture mixture;
  private IndexedPairs pairs;

  /**
   * Creates a task.
   *
   * @param pairs the pairs of the first epoch
   * @param development the development set, or null
   */
  private TranslationTask(
      TranslationModel model,
      TrainingText text,
      IndexedPairs pairs,
      CorpusMixture mixture,
      DevelopmentSet development) {
    this.model = model;
    this.mixture = mixture;
    this.text = text;
    this.pairs = pairs;
    this.development = development;
    TrainingSettings training = model.recipe().training();
    this.objective =
        new Objective(
            training.labelSmoothing(),
            training.consistency(),
            training.guidedAlignment().map(GuidedAlignment::weight).orElse(0.0));
    this.plan =
        new BatchPlan(
            new BatchSize(training.batchSize(), training.batchType() == BatchType.TOKENS),
            model.recipe().seed());
  }

  /**
   * Prepares a task for a recipe that does not learn word vectors.
   *
   * @param provenance facts about this run to keep in the model file
   * @param log receives lines about the data
   * @throws DataException if there is nothing to learn from, or if the recipe learns word vectors
   */
  public static TranslationTask prepare(
      LoadedRecipe loaded, Map<String, String> provenance, Consumer<String> log) {
    return prepare(loaded, provenance, NO_LEARNER, log);
  }

  /**
   * Reads the data, learns subwords and vocabularies, and initialises the weights. Embedding tables
   * start from pretrained vectors if the recipe names some. Subwords and vocabulary of a side are
   * also learned from its monolingual text for word2vec, so each frequent token of this text has an
   * id and a vector. A recipe with {@code model.start} takes subwords, vocabularies and weights
   * from another model instead.
   *
   * @param provenance facts about this run to keep in the model file
   * @param learner learns word vectors if the recipe asks for them
   * @param log receives lines about the data
   * @throws DataException if there is nothing to learn from
   */
  public static TranslationTask prepare(
      LoadedRecipe loaded,
      Map<String, String> provenance,
      VectorLearner learner,
      Consumer<String> log) {
    Recipe recipe = loaded.recipe();
    TrainingCorpora corpora = TrainingCorpora.read(recipe.data().train(), log);
    Streamed<SentencePair> corpus = corpora.pairs();
    Optional<StartingModel> start = StartingModel.of(recipe);
    MonolingualText more = MonolingualText.read(recipe.embeddings());
    TextPipelines untagged =
        start.isPresent()
            ? start.get().texts().pipelinesWithoutTags()
            : LongWork.run(
                "reading the training text and learning subwords",
                log,
                () ->
                    TextPipelines.learn(
                        recipe.tokenization(), corpus, more.source(), more.target()));
    TextPipelines pipelines = untagged.keepingTags(recipe.data().tags());
    TrainingText plain =
        new TrainingText(
            pipelines,
            corpora,
            more,
            recipe.data().maxLength(),
            recipe.tokenization().bpe().dropout(),
            recipe.seed(),
            TrainingAlignments.of(recipe, corpus, log));
    PlaceholderSettings placeholders = recipe.tokenization().placeholders();
    TrainingText text =
        placeholders.isOn() ? with(placeholders, recipe, plain, corpus, log) : plain;
    List<TokenCounts> counts = LongWork.run("counting tokens", log, text::counts);
    Vocabularies vocabularies =
        start
            .map(it -> TranslationTexts.vocabularies(it.texts()))
            .orElseGet(() -> TrainingVocabularies.of(recipe, counts.get(0), counts.get(1)));
    TrainingVocabularies.require(recipe.data().tags(), vocabularies.source(), "data.train");
    TranslationModel model =
        TranslationModel.create(
            ModelCore.of(loaded, provenance),
            pipelines,
            vocabularies,
            recipe.decoding().lexicon().map(Lexicon::read).orElse(Lexicon.EMPTY));
    start.ifPresent(it -> it.apply(model.parameters(), log));
    warn("source", pipelines.source(), Coverage.of(counts.get(0), vocabularies.source()), log);
    warn("target", pipelines.target(), Coverage.of(counts.get(1), vocabularies.target()), log);
    Optional<List<SentencePair>> held = recipe.data().dev().map(ParallelCorpus::read);
    recipe.data().dev().flatMap(ParallelCorpus::leftOut).ifPresent(log);
    IndexedPairs pairs =
        LongWork.run("cutting the training text", log, () -> text.epoch(0, vocabularies));
    describe(model, text.size(), pairs.size(), log);
    CorpusMixture.of(recipe.data(), recipe.seed())
        .describe(pairs.sizes(corpora.count()), "pair")
        .forEach(log);
    new PretrainedEmbeddings(model, learner, log).apply(text);
    TrainedLines lines = TrainedLines.of(recipe.tokenization().source().language(), corpus, pairs);
    describe(lines, log);
    TranslationModel listing =
        model
            .withTable(table(recipe, text, pairs, vocabularies, log))
            .withLines(Optional.of(lines));
    return new TranslationTask(
        listing,
        text,
        pairs,
        CorpusMixture.of(recipe.data(), recipe.seed()),
        held.map(each -> new DevelopmentSet(listing, each)).orElse(null));
  }

  private static TrainingText with(
      PlaceholderSettings placeholders,
      Recipe recipe,
      TrainingText text,
      Iterable<SentencePair> corpus,
      Consumer<String> log) {
    return text.with(
        LongWork.run(
            "learning the translations of words",
            log,
            () -> PlaceholderPairs.learn(placeholders, corpus, recipe.seed())));
  }

  private static void warn(
      String side, TextPipeline pipeline, Coverage coverage, Consumer<String> log) {
    pipeline.codes().flatMap(BpeCodes::doubt).ifPresent(line -> log.accept("warning: " + line));
    coverage.warning(side).ifPresent(line -> log.accept("warning: " + line));
  }

  /**
   * Creates a task for measuring updates. It has no development set, no pretrained vectors, no
   * known alignments and no lexical table.
   *
   * @param model an untrained model
   * @param pairs some training pairs
   * @return the task
   */
  public static TranslationTask ofSample(TranslationModel model, List<SentencePair> pairs) {
    Recipe recipe = model.recipe();
    TrainingText text =
        new TrainingText(
            model.pipelines(),
            TrainingCorpora.of(pairs),
            MonolingualText.NONE,
            recipe.data().maxLength(),
            recipe.tokenization().bpe().dropout(),
            recipe.seed(),
            Optional.empty());
    return new TranslationTask(
        model, text, text.epoch(0, model.vocabularies()), CorpusMixture.ofOne(), null);
  }

  private static Optional<LexicalTable> table(
      Recipe recipe,
      TrainingText text,
      IndexedPairs pairs,
      Vocabularies vocabularies,
      Consumer<String> log) {
    return recipe
        .decoding()
        .shortlist()
        .map(
            wanted ->
                LongWork.run(
                    "learning the lexical table",
                    log,
                    () ->
                        LexicalTable.learn(
                            text.changesByEpoch() ? text.whole(vocabularies) : pairs,
                            vocabularies.source().size(),
                            vocabularies.target().size(),
                            wanted,
                            log)));
  }

  private static void describe(TranslationModel model, int lines, int kept, Consumer<String> log) {
    if (kept == 0) {
      throw new DataException(
          String.format(Locale.ROOT, "data.train: found no pair to learn from among %d, ", lines)
              + "expected one with two sides that are neither empty nor over-long");
    }
    int left = lines - kept;
    log.accept(
        left == 0
            ? "training on " + Count.of(kept, "pair")
            : String.format(
                Locale.ROOT,
                "training on %s, %s left out",
                Count.of(kept, "pair"),
                Count.of(left, "empty or over-long one")));
    int source = model.vocabularies().source().size();
    int target = model.vocabularies().target().size();
    log.accept(
        model.recipe().vocabulary().shared()
            ? String.format(Locale.ROOT, "vocabulary: %s, shared", Count.of(source, "token"))
            : String.format(
                Locale.ROOT,
                "vocabulary: %,d source and %s",
                source,
                Count.of(target, "target token")));
    model
        .network()
        .copies()
        .ifPresent(
            copies ->
                log.accept(
                    String.format(
                        Locale.ROOT,
                        "copying: %,d of %s are target tokens too",
                        copies.size(),
                        Count.of(source - Vocabulary.SPECIAL_TOKENS.size(), "source token"))));
    log.accept(
        String.format(
            Locale.ROOT,
            "network: %s, kernels %s",
            Count.of(model.network().parameters().size(), "parameter"),
            model.kernels().name()));
    ChosenKernels.of(model.recipe()).missing().ifPresent(log);
  }

  private static void describe(TrainedLines lines, Consumer<String> log) {
    log.accept(
        String.format(
            Locale.ROOT,
            "source lines: up to %d tokens, %.1f %% of several sentences",
            lines.longestSource(),
            100 * lines.severalSentences()));
  }

  @Override
  public TranslationModel model() {
    return model;
  }

  private IndexedPairs pairs(int epoch) {
    if (text.changesByEpoch()) {
      pairs = null; // frees the memory of the previous epoch's pairs first
      pairs = text.epoch(epoch, model.vocabularies());
    }
    return pairs;
  }

  @Override
  public List<TranslationBatch> batches(int epoch) {
    IndexedPairs current = pairs(epoch);
    List<int[]> indices =
        mixture.plan(
            plan,
            epoch,
            current.sizes(mixture.corpora()),
            withEnds(current.sourceLengths()),
            withEnds(current.targetLengths()));
    return new PlannedBatches<>(indices, current, TranslationBatch::of);
  }

  private static int[] withEnds(int[] lengths) {
    return Arrays.stream(lengths).map(length -> length + 1).toArray();
  }

  @Override
  public List<TranslationBatch> shards(TranslationBatch batch, int count) {
    return Shards.deal(batch.pairs(), count).stream().map(TranslationBatch::of).toList();
  }

  @Override
  public Loss loss(Tape tape, TranslationBatch shard, double scale, long dropoutKey) {
    return model.network().loss(tape, shard, objective, scale, dropoutKey);
  }

  @Override
  public CheckedNetwork checked(long dropoutKey) {
    IndexedPairs current = pairs(0);
    TranslationBatch batch =
        TranslationBatch.of(
            UnequalLines.choose(current.sourceLengths(), CHECKED).stream()
                .map(current::get)
                .toList());
    TranslationNetwork network = model.network().inDouble();
    return new CheckedNetwork(
        network.parameters(),
        tape -> network.loss(tape, batch, objective, 1, dropoutKey).objective());
  }

  @Override
  public Validation validate(Workers workers) {
    return development == null ? Validation.NONE : development.validate(workers);
  }
}
