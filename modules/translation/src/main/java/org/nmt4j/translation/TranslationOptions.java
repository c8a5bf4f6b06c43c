package org.nmt4j.translation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nmt4j.decoder.search.Diversity;
import org.nmt4j.decoder.search.EnsembleMean;
import org.nmt4j.decoder.search.LengthPenalty;
import org.nmt4j.decoder.search.Penalties;
import org.nmt4j.decoder.search.Sampling;
import org.nmt4j.decoder.search.Search;
import org.nmt4j.decoder.search.SearchOptions;
import org.nmt4j.decoder.search.SpecialTokens;
import org.nmt4j.recipe.DecodingSettings;
import org.nmt4j.recipe.LengthPenaltySettings;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.recipe.SearchStop;
import org.nmt4j.recipe.SentenceMode;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Options of a translator. Each {@code with} method returns a copy with one option changed, as in
 * {@code options.withBeamSize(4).withNBest(2)}.
 *
 * @param beamSize the number of hypotheses in the beam; 1 is greedy search
 * @param nBest the most candidates of each text, at most the size of the beam
 * @param lengthPenalty compares candidates of different lengths
 * @param stop the condition under which the search for a translation ends
 * @param maxLength the longest translation in tokens, by the length of the source
 * @param batchSize the most sentences that are decoded together; no result depends on this number
 * @param unknown the treatment of words outside the vocabulary
 * @param shortlist the target tokens that a text is translated with; empty for all
 * @param keepAttention whether translations hold their attention
 * @param sentences whether each sentence of a text is translated on its own
 * @param maxTokens the most source tokens of a part; 0 for as many as the longest source line in
 *     training has
 * @param threads the number of threads that {@link Translator#load} starts; 0 for one for each
 *     processor
 * @param ensembleMean combines the predictions of several models
 * @param penalties the penalties on repetition and on source words left out
 * @param diversity the groups of the beam, at most as many as hypotheses
 * @param sampling draws {@code nBest} candidates instead of searching for the best; empty to search
 * @param risk chooses among more candidates by their similarity; empty to choose by probability
 */
public record TranslationOptions(
    int beamSize,
    int nBest,
    LengthPenalty lengthPenalty,
    SearchStop stop,
    MaxOutputLength maxLength,
    int batchSize,
    UnknownWords unknown,
    Optional<ShortlistSettings> shortlist,
    boolean keepAttention,
    SentenceMode sentences,
    int maxTokens,
    int threads,
    EnsembleMean ensembleMean,
    Penalties penalties,
    Diversity diversity,
    Optional<Sampling> sampling,
    Optional<MinimumRisk> risk) {

  /** The ids of the special tokens in every vocabulary. */
  static final SpecialTokens SPECIAL =
      new SpecialTokens(Vocabulary.PAD, Vocabulary.BOS, Vocabulary.EOS, Vocabulary.UNK);

  /** Checks the options that the search itself does not check. */
  public TranslationOptions {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size: expected 1 or more, found " + batchSize);
    }
    if (maxTokens < 0) {
      throw new IllegalArgumentException("maximum tokens: expected 0 or more, found " + maxTokens);
    }
    if (threads < 0) {
      throw new IllegalArgumentException("threads: expected 0 or more, found " + threads);
    }
  }

  /** Returns the options of a recipe. */
  public static TranslationOptions of(DecodingSettings settings) {
    return new TranslationOptions(
        settings.beamSize(),
        settings.nBest(),
        penalty(settings.lengthPenalty()),
        settings.stop(),
        settings.maxLength(),
        settings.batchSize(),
        settings.unk(),
        settings.shortlist(),
        false,
        settings.sentences(),
        0,
        0,
        EnsembleMean.PROBABILITIES,
        new Penalties(
            settings.noRepeatNgram(), settings.repetitionPenalty(), settings.coveragePenalty()),
        new Diversity(settings.diverseGroups(), settings.diversityPenalty()),
        Optional.empty(),
        Optional.empty());
  }

  private static LengthPenalty penalty(LengthPenaltySettings settings) {
    return switch (settings.type()) {
      case WU -> LengthPenalty.wu(settings.alpha());
      case POWER -> LengthPenalty.power(settings.alpha());
      case AVERAGE -> LengthPenalty.average();
      case NONE -> LengthPenalty.none();
    };
  }

  /**
   * Returns the same options with another size of the beam; 1 is greedy search. A smaller beam also
   * limits {@code nBest} and the groups of {@code diversity}.
   */
  public TranslationOptions withBeamSize(int size) {
    return with(
        to -> {
          to.beamSize = size;
          to.nBest = Math.min(nBest, size);
          to.diversity =
              new Diversity(Math.max(1, Math.min(diversity.groups(), size)), diversity.penalty());
        });
  }

  /**
   * Returns the same options with up to {@code count} translations of each text, at most the beam's
   * size.
   */
  public TranslationOptions withNBest(int count) {
    return with(to -> to.nBest = count);
  }

  /** Returns the same options with another comparison of candidates of different lengths. */
  public TranslationOptions withLengthPenalty(LengthPenalty penalty) {
    return with(to -> to.lengthPenalty = penalty);
  }

  /** Returns the same options with another limit on the length of translations. */
  public TranslationOptions withMaxLength(MaxOutputLength length) {
    return with(to -> to.maxLength = length);
  }

  /** Returns the same options with another batch size. */
  public TranslationOptions withBatchSize(int size) {
    return with(to -> to.batchSize = size);
  }

  /** Returns the same options with another treatment of unknown words. */
  public TranslationOptions withUnknown(UnknownWords words) {
    return with(to -> to.unknown = words);
  }

  /**
   * Returns the same options with another shortlist. The model must have been trained for lists
   * that are at least as long.
   */
  public TranslationOptions withShortlist(ShortlistSettings list) {
    return with(to -> to.shortlist = Optional.of(list));
  }

  /** Returns the same options without a shortlist: the whole vocabulary, which is slower. */
  public TranslationOptions withoutShortlist() {
    return with(to -> to.shortlist = Optional.empty());
  }

  /** Returns the same options with attention in each translation, which costs memory and time. */
  public TranslationOptions withAttention() {
    return with(to -> to.keepAttention = true);
  }

  /** Returns the same options with another mode for the sentences of a text. */
  public TranslationOptions withSentences(SentenceMode mode) {
    return with(to -> to.sentences = mode);
  }

  /**
   * Returns the same options with parts of at most {@code most} source tokens; 0 for the model's
   * own limit.
   */
  public TranslationOptions withMaxTokens(int most) {
    return with(to -> to.maxTokens = most);
  }

  /**
   * Returns the same options with {@code count} threads for {@link Translator#load}; 0 for one for
   * each processor.
   */
  public TranslationOptions withThreads(int count) {
    return with(to -> to.threads = count);
  }

  /** Returns the same options with another way to combine the predictions of several models. */
  public TranslationOptions withEnsembleMean(EnsembleMean mean) {
    return with(to -> to.ensembleMean = mean);
  }

  /**
   * Returns the same options with other penalties. A coverage penalty needs a model with attention.
   */
  public TranslationOptions withPenalties(Penalties others) {
    return with(to -> to.penalties = others);
  }

  /** Returns the same options with other groups of the beam; at most as many as hypotheses. */
  public TranslationOptions withDiversity(Diversity other) {
    return with(to -> to.diversity = other);
  }

  /**
   * Returns the same options with sampling: each candidate is drawn, and the beam has no effect.
   * The candidates of a text depend on the seed, the options and the text alone. Texts cannot have
   * terms or required phrases.
   */
  public TranslationOptions withSampling(Sampling other) {
    return with(to -> to.sampling = Optional.of(other));
  }

  /**
   * Returns the same options with minimum Bayes risk decoding. With {@link #withSampling} the
   * candidates are samples. Otherwise they are those of a beam of at least their number.
   */
  public TranslationOptions withRisk(MinimumRisk other) {
    return with(to -> to.risk = Optional.of(other));
  }

  private TranslationOptions with(Consumer<Changes> change) {
    Changes changes = new Changes(this);
    change.accept(changes);
    return changes.options();
  }

  /** A mutable copy of the options, for changing one of them. */
  private static final class Changes {
    private int beamSize;
    private int nBest;
    private LengthPenalty lengthPenalty;
    private final SearchStop stop;
    private MaxOutputLength maxLength;
    private int batchSize;
    private UnknownWords unknown;
    private Optional<ShortlistSettings> shortlist;
    private boolean keepAttention;
    private SentenceMode sentences;
    private int maxTokens;
    private int threads;
    private EnsembleMean ensembleMean;
    private Penalties penalties;
    private Diversity diversity;
    private Optional<Sampling> sampling;
    private Optional<MinimumRisk> risk;

    Changes(TranslationOptions from) {
      beamSize = from.beamSize;
      nBest = from.nBest;
      lengthPenalty = from.lengthPenalty;
      stop = from.stop;
      maxLength = from.maxLength;
      batchSize = from.batchSize;
      unknown = from.unknown;
      shortlist = from.shortlist;
      keepAttention = from.keepAttention;
      sentences = from.sentences;
      maxTokens = from.maxTokens;
      threads = from.threads;
      ensembleMean = from.ensembleMean;
      penalties = from.penalties;
      diversity = from.diversity;
      sampling = from.sampling;
      risk = from.risk;
    }

    TranslationOptions options() {
      return new TranslationOptions(
          beamSize,
          nBest,
          lengthPenalty,
          stop,
          maxLength,
          batchSize,
          unknown,
          shortlist,
          keepAttention,
          sentences,
          maxTokens,
          threads,
          ensembleMean,
          penalties,
          diversity,
          sampling,
          risk);
    }
  }

  Search search() {
    boolean forbidden = unknown == UnknownWords.FORBID;
    int found = risk.map(MinimumRisk::candidates).orElse(nBest);
    boolean isWide = sampling.isPresent() || risk.isPresent();
    SearchOptions search =
        SearchOptions.greedy(SPECIAL)
            .withBeam(isWide ? Math.max(beamSize, found) : beamSize, found)
            .withLengthPenalty(lengthPenalty)
            .stoppingWithBeam(stop == SearchStop.BEAM)
            .withSuppressed(forbidden ? Set.of(Vocabulary.UNK) : Set.of())
            .withAttention(keepAttention || unknown == UnknownWords.REPLACE)
            .withPenalties(penalties)
            .withDiversity(diversity);
    return Search.of(sampling.map(search::withSampling).orElse(search));
  }
}
