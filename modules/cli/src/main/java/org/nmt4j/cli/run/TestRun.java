package org.nmt4j.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.training.RunFolder;
import org.nmt4j.translation.Lexicon;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/** Translates a recipe's test set with its best model, scores it, and shows some of it. */
public final class TestRun {
  private static final int SHOWN = 5;

  private final Recipe recipe;
  private final RunFolder folder;
  private final Console console;

  public TestRun(Recipe recipe, RunFolder folder, Console console) {
    this.recipe = recipe;
    this.folder = folder;
    this.console = console;
  }

  /**
   * Writes the {@link TestOutput} and heat maps of the first lines into the run's folder.
   *
   * @return the metrics of the recipe
   */
  public TestScores score(TestSet test, int threads) throws IOException {
    TranslationOptions options = TranslationOptions.of(recipe.decoding()).withAttention();
    try (Workers workers = new Workers(threads)) {
      Translator translator = new Translator(load(), options, workers);
      List<Translation> translations = translate(translator, options, test.sources());
      TestOutput output = output(translator, translations);
      output.write(folder.path());
      show(test.pairs(), output, translations);
      return TestScores.of(recipe.evaluation(), test, output);
    }
  }

  private TranslationModel load() {
    TranslationModel model = TranslationModel.load(folder.best());
    return recipe.decoding().lexicon().map(Lexicon::read).map(model::withLexicon).orElse(model);
  }

  private List<Translation> translate(
      Translator translator, TranslationOptions options, List<String> sources) {
    long start = System.nanoTime();
    List<Translation> translations = translator.translate(sources);
    double seconds = (System.nanoTime() - start) / 1e9;
    console.tell(
        "translated %d lines in %.1f s, beam %d"
            .formatted(sources.size(), seconds, options.beamSize()));
    UnknownCount unknown = new UnknownCount();
    translations.forEach(unknown::count);
    if (unknown.words() > 0) {
      console.tell(unknown.report(options.unknown()));
    }
    return translations;
  }

  private TestOutput output(Translator translator, List<Translation> translations) {
    List<String> texts = translations.stream().map(Translation::text).toList();
    if (!TestScores.needAlignments(recipe.evaluation())) {
      return new TestOutput(texts, Optional.empty());
    }
    return new TestOutput(
        texts,
        Optional.of(
            translations.stream()
                .map(each -> translator.attention(each, each.candidates().get(0)).alignment())
                .toList()));
  }

  private void show(List<SentencePair> pairs, TestOutput output, List<Translation> translations)
      throws IOException {
    Path heatMaps = folder.path().resolve("heatmaps");
    boolean drawn = false;
    for (int i = 0; i < Math.min(SHOWN, translations.size()); i++) {
      console.tell("source     " + pairs.get(i).source());
      console.tell("reference  " + pairs.get(i).target());
      console.tell("output     " + output.translations().get(i));
      console.tell("");
      drawn |= HeatMaps.write(heatMaps, i + 1, translations.get(i));
    }
    console.tell("translations of the test set: " + TestOutput.file(folder.path()));
    if (drawn) {
      console.tell("attention of the lines above:  " + heatMaps);
    }
  }
}
