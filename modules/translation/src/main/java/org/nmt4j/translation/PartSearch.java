package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nmt4j.decoder.search.AvoidedPhrases;
import org.nmt4j.decoder.search.Constraints;
import org.nmt4j.decoder.search.Ensemble;
import org.nmt4j.decoder.search.Hypothesis;
import org.nmt4j.decoder.search.Search;
import org.nmt4j.decoder.search.SentenceLimits;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.lexical.LexicalTable;
import org.nmt4j.translation.lexical.Shortlist;
import org.nmt4j.translation.network.NetworkSteps;
import org.nmt4j.translation.network.SearchMemory;
import org.nmt4j.translation.network.TranslationBatch;

/** Searches for the translations of a batch of parts. */
final class PartSearch {
  /** The working memory of each thread for each model of a search. All translators share it. */
  private static final ThreadLocal<List<SearchMemory>> MEMORIES =
      ThreadLocal.withInitial(ArrayList::new);

  private final List<TranslationModel> models;
  private final TranslationModel model;
  private final TranslationOptions options;
  private final Workers workers;
  private final Search search;
  private final Replacement replacement;
  private final WordSpellings words;
  private final TermPhrases phrases;
  private final Optional<Shortlist> shortlist;

  /**
   * Creates a search.
   *
   * @param models the models that predict each token together; the first has the texts
   * @param workers the threads; idle threads help with a step
   * @throws DataException if the options name a shortlist that the model does not hold
   */
  PartSearch(
      List<TranslationModel> models,
      TranslationOptions options,
      Workers workers,
      Replacement replacement) {
    this.models = models;
    this.model = models.get(0);
    this.options = options;
    this.workers = workers;
    this.search = options.search();
    this.replacement = replacement;
    this.words = new WordSpellings(model);
    this.phrases = new TermPhrases(model, words);
    this.shortlist = options.shortlist().map(wanted -> new Shortlist(table(model), wanted));
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
   * Translates a batch.
   *
   * @param parts parts with tokens
   * @param beforeStep called before each step of the search; it may throw an exception to end it
   */
  List<Translation> translate(List<TextPart> parts, Runnable beforeStep) {
    List<int[]> ids = new ArrayList<>();
    List<SentenceLimits> limits = new ArrayList<>();
    List<int[]> lists = new ArrayList<>();
    List<Optional<Prefix>> prefixes = new ArrayList<>();
    Map<List<String>, Optional<AvoidedPhrases>> avoided = new HashMap<>();
    for (TextPart part : parts) {
      int[] ended = TranslationBatch.withEnd(model.vocabularies().source().ids(part.tokens()));
      Optional<Prefix> prefix = Prefix.of(part, model, words);
      SentenceLimits own =
          limits(part, prefix, avoided.computeIfAbsent(part.rules().forbidden(), words::avoided))
              .withStream(stream(ended));
      ids.add(ended);
      prefixes.add(prefix);
      limits.add(own);
      shortlist.ifPresent(list -> lists.add(list.tokens(ended, tokens(own, ended))));
    }
    IdBatch source = IdBatch.of(ids, Vocabulary.PAD);
    List<NetworkSteps> members = new ArrayList<>();
    for (TranslationModel each : models) {
      members.add(
          new NetworkSteps(
              each.network(),
              each.kernels(),
              memory(members.size()),
              workers,
              source,
              shortlist.map(unused -> lists),
              beforeStep));
    }
    List<List<Hypothesis>> found =
        search.search(Ensemble.of(members, options.ensembleMean()), limits);
    List<Translation> translations = new ArrayList<>();
    for (int row = 0; row < parts.size(); row++) {
      int[] best = found.get(row).get(0).tokens();
      List<Boolean> met = phrases.met(parts.get(row), limits.get(row).constraints(), best);
      translations.add(
          translation(parts.get(row), ids.get(row), found.get(row), prefixes.get(row), met));
    }
    return translations;
  }

  private SentenceLimits limits(
      TextPart part, Optional<Prefix> prefix, Optional<AvoidedPhrases> avoided) {
    int usual = options.maxLength().tokens(part.tokens().size()) + 1;
    // A prefix stays whole, even if it is longer than a translation may be.
    int forced = prefix.map(each -> each.forced().length() + 1).orElse(0);
    SentenceLimits limits =
        new SentenceLimits(
            part.tokens().size() + 1, Math.max(usual, forced), phrases.constraints(part));
    if (prefix.isPresent()) {
      limits = limits.withPrefix(prefix.get().forced());
    }
    if (options.sampling().isPresent() && limits.constraints().isPresent()) {
      throw new IllegalArgumentException(
          "found a term or a required phrase with sampling, expected a search");
    }
    return avoided.isPresent() ? limits.withAvoided(avoided.get()) : limits;
  }

  /** Returns the number of the random numbers for a source: the same for the same ids. */
  private static long stream(int[] source) {
    long key = source.length;
    for (int id : source) {
      key = CounterRandom.key(key, id);
    }
    return key;
  }

  private static SearchMemory memory(int member) {
    List<SearchMemory> all = MEMORIES.get();
    if (member == all.size()) {
      all.add(new SearchMemory());
    }
    return all.get(member);
  }

  /** Returns the tokens of all required phrases and of the prefix, and those that are copied. */
  private IntStream tokens(SentenceLimits limits, int[] source) {
    IntStream copied =
        models.stream()
            .flatMap(each -> each.network().copies().stream())
            .flatMapToInt(copies -> Arrays.stream(copies.targets(source)));
    return Stream.of(
            limits.constraints().stream().flatMapToInt(Constraints::tokens),
            limits.prefix().stream().flatMapToInt(prefix -> prefix.graph().tokens()),
            copied)
        .flatMapToInt(tokens -> tokens);
  }

  /** Returns the terms of a glossary whose phrase has unknown tokens. */
  List<Term> unknownTerms(Glossary glossary) {
    return glossary.terms().stream()
        .filter(term -> phrases.phrase(term.target()).isEmpty())
        .toList();
  }

  /**
   * Returns the translation of a part.
   *
   * @param met which phrases are met: those of the terms, then the required ones
   */
  private Translation translation(
      TextPart part,
      int[] ids,
      List<Hypothesis> found,
      Optional<Prefix> prefix,
      List<Boolean> met) {
    List<String> source = part.tokens();
    List<Translation.Candidate> all =
        found.stream().map(each -> candidate(source, each, prefix)).toList();
    List<Translation.Candidate> candidates =
        options
            .risk()
            .map(risk -> risk.choose(all, options.sampling().isPresent(), options.nBest()))
            .orElse(all);
    int words = 0;
    int unknown = 0;
    int token = 0;
    for (List<String> word : ContinuationMark.group(source)) {
      int[] own = Arrays.copyOfRange(ids, token, token + word.size());
      unknown += Arrays.stream(own).anyMatch(id -> id == Vocabulary.UNK) ? 1 : 0;
      token += word.size();
      words++;
    }
    int terms = part.terms().size();
    List<String> required = part.rules().required();
    return new Translation(
        source,
        candidates,
        List.of(),
        words,
        unknown,
        status(source, candidates.get(0)),
        IntStream.range(0, terms)
            .mapToObj(i -> new TermUse(part.terms().get(i), met.get(i)))
            .toList(),
        IntStream.range(0, required.size())
            .filter(i -> !met.get(terms + i))
            .mapToObj(required::get)
            .toList());
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

  private Translation.Candidate candidate(
      List<String> source, Hypothesis hypothesis, Optional<Prefix> prefix) {
    List<String> found = model.vocabularies().target().tokens(hypothesis.tokens());
    List<String> tokens = prefix.map(each -> each.tokens(found)).orElse(found);
    List<TokenWeights> attention = TokenWeights.ofTable(hypothesis.attention());
    int unknown = (int) tokens.stream().filter(Replacement.UNKNOWN::equals).count();
    List<String> shown =
        unknown > 0 && options.unknown() == UnknownWords.REPLACE
            ? replacement.replace(source, tokens, attention)
            : tokens;
    String text = model.pipelines().target().decode(shown);
    return new Translation.Candidate(
        prefix.map(each -> each.restore(text)).orElse(text),
        tokens,
        hypothesis.logProbability(),
        Arrays.stream(hypothesis.tokenLogProbabilities()).boxed().toList(),
        hypothesis.score(),
        attention,
        !hypothesis.finished(),
        unknown);
  }
}
