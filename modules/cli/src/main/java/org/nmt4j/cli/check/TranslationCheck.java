package org.nmt4j.cli.check;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.MaxLength;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.MonolingualText;

/** Reads the pairs of a recipe for translation, and finds what would spoil an experiment. */
final class TranslationCheck {

  private final Recipe recipe;
  private final Findings findings = new Findings();

  /** Checks the data of a recipe; what it finds is there afterwards. */
  TranslationCheck(Recipe recipe) {
    this.recipe = recipe;
    Optional<Corpus> train = read("train", Optional.of(recipe.data().train()));
    Optional<Corpus> dev = read("dev", recipe.data().dev());
    Optional<Corpus> test = read("test", recipe.data().test());
    MonolingualText more = readMore();
    findings.addAll(new FileChecks(recipe, test).findings());
    train.ifPresent(corpus -> checkLengths(corpus, more));
    if (train.isPresent()) {
      Overlap overlap = new Overlap(train.get());
      dev.ifPresent(corpus -> checkOverlap(corpus, overlap));
      test.ifPresent(corpus -> checkOverlap(corpus, overlap));
    }
  }

  /** What was found: first what each corpus has by itself. */
  DataCheck result() {
    return findings.result();
  }

  private Optional<Corpus> read(String name, Optional<CorpusFiles> files) {
    List<Corpus> read = new ArrayList<>();
    files.ifPresent(it -> findings.check(name, () -> read.add(Corpus.read(name, it))));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Corpus corpus = read.get(0);
    findings.addSize("%s: %,d pairs".formatted(name, corpus.pairs().size()));
    TokenizationSettings sides = recipe.tokenization();
    boolean sameLanguage = sides.source().language().equals(sides.target().language());
    findings.addAll(PairChecks.of(corpus, sameLanguage));
    return Optional.of(corpus);
  }

  private MonolingualText readMore() {
    try {
      MonolingualText more = MonolingualText.read(recipe.embeddings());
      if (more.source().size() > 0) {
        findings.addSize("embeddings.source: %,d lines of text".formatted(more.source().size()));
      }
      if (more.target().size() > 0) {
        findings.addSize("embeddings.target: %,d lines of text".formatted(more.target().size()));
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
            "are longer than %d source or %d target tokens, and left out of training"
                .formatted(longest.source(), longest.target()));
    int left = 0;
    try {
      TextPipelines pipelines =
          TextPipelines.learn(recipe.tokenization(), train.pairs(), more.source(), more.target());
      for (int i = 0; i < train.pairs().size(); i++) {
        SentencePair pair = train.pairs().get(i);
        int source = pipelines.source().encode(pair.source()).size();
        int target = pipelines.target().encode(pair.target()).size();
        if (source > longest.source()) {
          tally.add(train.sourcePlace(i));
        } else if (target > longest.target()) {
          tally.add(train.targetPlace(i));
        } else if (source > 0 && target > 0) {
          left++;
        }
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
              "found no pair to learn from among %,d, each has an empty or an over-long side"
                  .formatted(train.pairs().size())));
    }
  }

  private void checkOverlap(Corpus corpus, Overlap overlap) {
    Tally tally = overlap.count(corpus, new Tally("have a source that train has too"));
    findings.addAll(tally.warning(corpus.name(), corpus.pairs().size()));
  }
}
