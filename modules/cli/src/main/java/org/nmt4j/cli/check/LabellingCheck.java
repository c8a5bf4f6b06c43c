package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nmt4j.experiment.evaluation.ModelEvaluation;
import org.nmt4j.labelling.LabelledLines;
import org.nmt4j.labelling.LabellingTask;
import org.nmt4j.model.StartingModel;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.corpus.SpacedTokens;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Checks the data of a recipe for classification, tagging or regression. */
final class LabellingCheck implements TaskCheck {
  private final Recipe recipe;
  private final Findings findings = new Findings();

  /** Reads and checks the data of a recipe; the getters return the findings. */
  LabellingCheck(Recipe recipe) {
    this.recipe = recipe;
    Optional<Corpus> train = read("train", Optional.of(recipe.data().train()));
    Optional<Corpus> dev = read("dev", recipe.data().dev());
    Optional<Corpus> test = read("test", recipe.data().test());
    train.ifPresent(this::checkLengths);
    if (train.isPresent()) {
      Overlap overlap = new Overlap(train.get());
      dev.ifPresent(corpus -> compare(corpus, train.get(), overlap));
      test.ifPresent(corpus -> compare(corpus, train.get(), overlap));
    }
    if (test.isPresent()) {
      findings.check("test", () -> ModelEvaluation.read(recipe));
    }
  }

  @Override
  public DataReport result() {
    return findings.result();
  }

  @Override
  public Optional<Sample<?>> sample(LoadedRecipe loaded) {
    return findings.result().hasErrors()
        ? Optional.empty()
        : Optional.of(Sample.whole(LabellingTask.prepare(loaded, Map.of(), line -> {})));
  }

  private boolean hasLabels() {
    return recipe.task() != TaskType.REGRESSION;
  }

  private Optional<Corpus> read(String name, Optional<CorpusFiles> files) {
    List<Corpus> read = new ArrayList<>();
    files.ifPresent(it -> findings.check(name, () -> read.add(corpus(name, it))));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Corpus corpus = read.get(0);
    int labels = labels(corpus).size();
    int lines = corpus.pairs().size();
    findings.addSize(
        String.format(
            Locale.ROOT,
            "%s: %s%s",
            name,
            Count.of(lines, "line"),
            hasLabels() ? ", " + Count.of(labels, "different label") : ""));
    Tally empty = new Tally("lines", "are empty");
    for (int i = 0; i < lines; i++) {
      if (corpus.pairs().get(i).source().isBlank()) {
        empty.add(corpus.sourcePlace(i));
      }
    }
    findings.addAll(empty.warning(name, lines));
    if (hasLabels() && name.equals("train") && labels == 1) {
      findings.add(
          new Finding(name, false, "found one label, expected several to tell apart", List.of()));
    }
    return Optional.of(corpus);
  }

  private Corpus corpus(String name, CorpusFiles files) {
    List<SentencePair> pairs = new ArrayList<>();
    List<Corpus.Part> parts = new ArrayList<>();
    for (CorpusFiles.Part part : files.parts()) {
      List<SentencePair> own = LabelledLines.read(recipe, part.files()).pairs();
      pairs.addAll(own);
      parts.add(new Corpus.Part(part.files(), own.size(), List.of()));
    }
    return new Corpus(name, pairs, parts);
  }

  private static Set<String> labels(Corpus corpus) {
    Set<String> labels = new TreeSet<>();
    corpus.pairs().forEach(pair -> labels.addAll(SpacedTokens.split(pair.target())));
    return labels;
  }

  private void checkLengths(Corpus train) {
    int longest = recipe.data().maxLength().source();
    Tally tally =
        new Tally(
            "lines",
            String.format(
                Locale.ROOT, "are longer than %d tokens, and left out of training", longest));
    int[] left = {0};
    findings.check(
        "tokenization",
        () -> {
          List<String> lines = train.pairs().stream().map(SentencePair::source).toList();
          Optional<StartingModel> start = StartingModel.of(recipe);
          TextPipeline pipeline =
              start
                  .map(it -> it.texts().sourcePipeline())
                  .orElseGet(() -> TextPipelines.learnSource(recipe.tokenization(), lines));
          SideCheck side = new SideCheck("source", pipeline, recipe.tokenization().source());
          for (int i = 0; i < lines.size(); i++) {
            int length = side.add(lines.get(i), train.sourcePlace(i));
            if (length > longest) {
              tally.add(train.sourcePlace(i));
            } else if (length > 0) {
              left[0]++;
            }
          }
          if (recipe.tokenization().source().tokenizer() != TokenizerType.NUMBERS) {
            findings.addAll(side.findings(train.name(), vocabulary(start, side)));
          }
          if (left[0] == 0) {
            findings.add(
                Finding.error(
                    train.name(),
                    String.format(
                        Locale.ROOT,
                        "found no line to learn from among %,d, each is empty or over-long",
                        lines.size())));
          }
        });
    findings.addAll(tally.warning(train.name(), train.pairs().size()));
  }

  private Vocabulary vocabulary(Optional<StartingModel> start, SideCheck side) {
    return start
        .map(it -> it.texts().sourceVocabulary())
        .orElseGet(
            () ->
                Vocabulary.of(
                    side.counts(), recipe.vocabulary().size(), recipe.vocabulary().minFrequency()));
  }

  private void compare(Corpus corpus, Corpus train, Overlap overlap) {
    Set<String> known = hasLabels() ? labels(train) : Set.of();
    Tally unknown = new Tally("lines", "have a label that train has not");
    for (int i = 0; i < corpus.pairs().size(); i++) {
      Set<String> labels = new HashSet<>(SpacedTokens.split(corpus.pairs().get(i).target()));
      if (hasLabels() && !known.containsAll(labels)) {
        unknown.add(corpus.targetPlace(i));
      }
    }
    findings.addAll(unknown.warning(corpus.name(), corpus.pairs().size()));
    Tally both = overlap.count(corpus, new Tally("lines", "are in train too"));
    findings.addAll(both.warning(corpus.name(), corpus.pairs().size()));
  }
}
