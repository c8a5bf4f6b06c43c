package org.nmt4j.cli.check;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nmt4j.model.ModelCore;
import org.nmt4j.model.StartingModel;
import org.nmt4j.model.batch.CorpusMixture;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.MaxLength;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.Lexicon;
import org.nmt4j.translation.MonolingualText;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationTask;
import org.nmt4j.translation.TranslationTexts;

/** Checks the data of a recipe for translation. */
final class TranslationCheck implements TaskCheck {

  /** The number of pairs in the measured updates. */
  private static final int SAMPLE = 20_000;

  /** The metrics that {@code evaluation.lowercase} makes ignore case. */
  private static final List<Metric> IGNORING_CASE_IF_TOLD = List.of(Metric.BLEU, Metric.CHRF);

  private final Recipe recipe;
  private final Findings findings = new Findings();
  private Supplier<Optional<Sample<?>>> sample = Optional::empty;

  /** Reads and checks the data of a recipe; the getters return the findings. */
  TranslationCheck(Recipe recipe) {
    this.recipe = recipe;
    Optional<Corpus> train = read("train", Optional.of(recipe.data().train()));
    Optional<Corpus> dev = read("dev", recipe.data().dev());
    Optional<Corpus> test = read("test", recipe.data().test());
    MonolingualText more = readMore();
    findings.addAll(new FileChecks(recipe, train, test).findings());
    train.ifPresent(
        corpus -> {
          CorpusMixture.of(recipe.data(), recipe.seed())
              .describe(corpus.sizes(), "pair")
              .forEach(findings::addSize);
          checkLengths(corpus, more);
        });
    dev.ifPresent(this::checkCase);
    test.ifPresent(this::checkCase);
    if (train.isPresent()) {
      Overlap overlap = new Overlap(train.get());
      dev.ifPresent(corpus -> checkOverlap(corpus, overlap));
      test.ifPresent(corpus -> checkOverlap(corpus, overlap));
    }
  }

  @Override
  public DataReport result() {
    return findings.result();
  }

  @Override
  public Optional<Sample<?>> sample(LoadedRecipe loaded) {
    return findings.result().hasErrors() ? Optional.empty() : sample.get();
  }

  private Optional<Corpus> read(String name, Optional<CorpusFiles> files) {
    List<Corpus> read = new ArrayList<>();
    files.ifPresent(it -> findings.check(name, () -> read.add(Corpus.read(name, it))));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Corpus corpus = read.get(0);
    findings.addSize(name + ": " + Count.of(corpus.pairs().size(), "pair"));
    for (Corpus.Part part : corpus.parts()) {
      ParallelCorpus.leftOut(part.files())
          .ifPresent(line -> findings.add(new Finding(name, false, line, List.of())));
    }
    TokenizationSettings sides = recipe.tokenization();
    findings.addAll(PairChecks.of(corpus, sides.source().language(), sides.target().language()));
    return Optional.of(corpus);
  }

  private MonolingualText readMore() {
    try {
      MonolingualText more = MonolingualText.read(recipe.embeddings());
      if (more.source().size() > 0) {
        findings.addSize(
            "embeddings.source: " + Count.of(more.source().size(), "line") + " of text");
      }
      if (more.target().size() > 0) {
        findings.addSize(
            "embeddings.target: " + Count.of(more.target().size(), "line") + " of text");
      }
      return more;
    } catch (DataException | UncheckedIOException e) {
      findings.add(Finding.error("embeddings", e.getMessage()));
      return MonolingualText.NONE;
    }
  }

  private void checkLengths(Corpus train, MonolingualText more) {
    MaxLength longest = recipe.data().maxLength();
    Tally tally =
        new Tally(
            String.format(
                Locale.ROOT,
                "are longer than %d source or %d target tokens, and left out of training",
                longest.source(),
                longest.target()));
    int left = 0;
    try {
      Optional<StartingModel> start = StartingModel.of(recipe);
      TextPipelines pipelines =
          start
              .map(it -> it.texts().pipelines())
              .orElseGet(
                  () ->
                      TextPipelines.learn(
                          recipe.tokenization(), train.pairs(), more.source(), more.target()));
      SideCheck sources =
          new SideCheck("source", pipelines.source(), recipe.tokenization().source());
      SideCheck targets =
          new SideCheck("target", pipelines.target(), recipe.tokenization().target());
      for (int i = 0; i < train.pairs().size(); i++) {
        SentencePair pair = train.pairs().get(i);
        int source = sources.add(pair.source(), train.sourcePlace(i));
        int target = targets.add(pair.target(), train.targetPlace(i));
        if (source > longest.source()) {
          tally.add(train.sourcePlace(i));
        } else if (target > longest.target()) {
          tally.add(train.targetPlace(i));
        } else if (source > 0 && target > 0) {
          left++;
        }
      }
      more.source().forEach(sources::count);
      more.target().forEach(targets::count);
      if (!findings.result().hasErrors()) {
        checkVocabularies(train, start, pipelines, sources, targets);
      }
    } catch (DataException e) {
      findings.add(Finding.error("tokenization", e.getMessage()));
      return;
    }
    findings.addAll(tally.warning(train.name(), train.pairs().size()));
    if (left == 0) {
      findings.add(
          Finding.error(
              train.name(),
              String.format(
                  Locale.ROOT,
                  "found no pair to learn from among %,d, each has an empty or an over-long side",
                  train.pairs().size())));
    }
  }

  private void checkVocabularies(
      Corpus train,
      Optional<StartingModel> start,
      TextPipelines pipelines,
      SideCheck sources,
      SideCheck targets) {
    Vocabularies vocabularies =
        start
            .map(it -> TranslationTexts.vocabularies(it.texts()))
            .orElseGet(
                () -> Vocabularies.of(recipe.vocabulary(), sources.counts(), targets.counts()));
    findings.addAll(sources.findings(train.name(), vocabularies.source()));
    findings.addAll(targets.findings(train.name(), vocabularies.target()));
    sample = () -> sample(train, start, pipelines, vocabularies);
  }

  private Optional<Sample<?>> sample(
      Corpus train,
      Optional<StartingModel> start,
      TextPipelines pipelines,
      Vocabularies vocabularies) {
    List<SentencePair> some = some(train.pairs());
    TranslationModel model =
        TranslationModel.create(
            ModelCore.of(new LoadedRecipe(recipe, ""), Map.of()),
            pipelines,
            vocabularies,
            Lexicon.EMPTY);
    start.ifPresent(it -> it.apply(model.parameters(), line -> {}));
    TranslationTask task = TranslationTask.ofSample(model, some);
    return task.batches(0).isEmpty()
        ? Optional.empty()
        : Optional.of(new Sample<>(task, some.size() / (double) ofEpoch(train)));
  }

  /** Returns the number of pairs of an epoch. */
  private long ofEpoch(Corpus train) {
    int[] counts = CorpusMixture.of(recipe.data(), recipe.seed()).counts(train.sizes());
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** Returns pairs from all parts of the corpus, as many as a few updates need. */
  private static List<SentencePair> some(List<SentencePair> pairs) {
    int step = Math.max(1, pairs.size() / SAMPLE);
    List<SentencePair> some = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += step) {
      some.add(pairs.get(i));
    }
    return some;
  }

  /** Warns if the output is lower-cased but a metric counts case, since the score would be low. */
  private void checkCase(Corpus corpus) {
    EvaluationSettings evaluation = recipe.evaluation();
    List<Metric> cased = new ArrayList<>(IGNORING_CASE_IF_TOLD);
    if (evaluation.lowercase()) {
      cased.clear();
    }
    cased.add(Metric.EXACT);
    cased.retainAll(evaluation.metrics());
    if (!recipe.tokenization().target().lowercase() || cased.isEmpty()) {
      return;
    }
    String advice =
        IGNORING_CASE_IF_TOLD.contains(cased.get(0))
            ? "; evaluation.lowercase: true ignores case"
            : "";
    Tally tally =
        new Tally(
            "references",
            String.format(
                    Locale.ROOT,
                    "have capital letters, which %s counts and the lower-cased output never has",
                    cased.get(0))
                + " (tokenization.target.lowercase)"
                + advice);
    for (int i = 0; i < corpus.pairs().size(); i++) {
      if (corpus.pairs().get(i).target().codePoints().anyMatch(Character::isUpperCase)) {
        tally.add(corpus.targetPlace(i));
      }
    }
    findings.addAll(tally.warning(corpus.name(), corpus.pairs().size()));
  }

  private void checkOverlap(Corpus corpus, Overlap overlap) {
    Tally tally = overlap.count(corpus, new Tally("have a source that train has too"));
    findings.addAll(tally.warning(corpus.name(), corpus.pairs().size()));
  }
}
