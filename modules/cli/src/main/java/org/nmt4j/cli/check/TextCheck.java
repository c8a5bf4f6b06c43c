package org.nmt4j.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.experiment.evaluation.ModelEvaluation;
import org.nmt4j.language.LanguageTask;
import org.nmt4j.model.StartingModel;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Checks the text of a recipe for a language model. */
final class TextCheck implements TaskCheck {
  private final Recipe recipe;
  private final Findings findings = new Findings();

  /** Reads and checks the data of a recipe; the getters return the findings. */
  TextCheck(Recipe recipe) {
    this.recipe = recipe;
    List<String> train = read("train", Optional.of(recipe.data().train()));
    List<String> dev = read("dev", recipe.data().dev());
    List<String> test = read("test", recipe.data().test());
    findings.check("tokenization", () -> checkTokens(train));
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < train.size(); i++) {
      seen.putIfAbsent(train.get(i), i);
    }
    recipe.data().dev().ifPresent(files -> compare("dev", dev, files, seen));
    recipe.data().test().ifPresent(files -> compare("test", test, files, seen));
    if (!test.isEmpty()) {
      findings.check("evaluation", () -> ModelEvaluation.read(recipe));
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
        : Optional.of(Sample.whole(LanguageTask.prepare(loaded, Map.of(), line -> {})));
  }

  private void checkTokens(List<String> train) {
    Optional<StartingModel> start = StartingModel.of(recipe);
    TextPipeline pipeline =
        start
            .map(it -> it.texts().sourcePipeline())
            .orElseGet(() -> TextPipelines.learnSource(recipe.tokenization(), train));
    SideCheck side = new SideCheck("source", pipeline, recipe.tokenization().source());
    for (int i = 0; i < train.size(); i++) {
      side.add(train.get(i), file(recipe.data().train()) + ":" + (i + 1));
    }
    findings.addAll(
        side.findings(
            "train",
            start
                .map(it -> it.texts().sourceVocabulary())
                .orElseGet(
                    () ->
                        Vocabulary.of(
                            side.counts(),
                            recipe.vocabulary().size(),
                            recipe.vocabulary().minFrequency()))));
  }

  /** Returns all lines of a text, blank lines too; an empty list if the text cannot be read. */
  private List<String> read(String name, Optional<CorpusFiles> files) {
    List<String> lines = new ArrayList<>();
    if (files.isEmpty()
        || !findings.check(name, () -> lines.addAll(Lines.read(file(files.get()))))) {
      return List.of();
    }
    Tally blank = new Tally("lines", "are blank, and left out");
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        blank.add(file(files.get()) + ":" + (i + 1));
      }
    }
    findings.addSize(name + ": " + Count.of(lines.size(), "line"));
    if (lines.stream().allMatch(String::isBlank)) {
      findings.add(
          Finding.error(name, file(files.get()) + ":1:1: found no text, expected lines of it"));
      return List.of();
    }
    findings.addAll(blank.warning(name, lines.size()));
    return lines;
  }

  private static Path file(CorpusFiles files) {
    return files.paths().get(0);
  }

  private void compare(
      String name, List<String> lines, CorpusFiles files, Map<String, Integer> seen) {
    Tally overlap = new Tally("lines", "are in train too");
    for (int i = 0; i < lines.size(); i++) {
      Integer before = seen.get(lines.get(i));
      if (before != null && !lines.get(i).isBlank()) {
        overlap.add(
            String.format(
                Locale.ROOT,
                "%s:%d as %s:%d",
                file(files),
                i + 1,
                file(recipe.data().train()),
                before + 1));
      }
    }
    findings.addAll(overlap.warning(name, lines.size()));
  }
}
