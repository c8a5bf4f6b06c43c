package org.nmt4j.experiment.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.model.LongWork;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.training.RunFolder;
import org.nmt4j.translation.Lexicon;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/** Translates the test set of a recipe with the best models and scores the translations. */
record TranslationEvaluation(Recipe recipe, TestSet test) implements ModelEvaluation {
  private static final int SHOWN = 5;

  /** Translates the test set. Writes the output, and heat maps of the first lines. */
  @Override
  public TestScores score(RunFolder folder, int threads, Consumer<String> log) throws IOException {
    return scoreEnsemble(List.of(folder), folder, threads, log);
  }

  @Override
  public TestScores scoreEnsemble(
      List<RunFolder> members, RunFolder folder, int threads, Consumer<String> log)
      throws IOException {
    TranslationOptions options = TranslationOptions.of(recipe.decoding()).withAttention();
    List<TranslationModel> models =
        new ArrayList<>(TranslationModel.load(members.stream().map(RunFolder::best).toList()));
    // Arms that differ only in their lexicon share a training, and so the lexicon of its model.
    Lexicon lexicon = recipe.decoding().lexicon().map(Lexicon::read).orElse(Lexicon.EMPTY);
    models.set(0, models.get(0).withLexicon(lexicon));
    try (Workers workers = new Workers(threads)) {
      Translator translator = new Translator(models, options, workers);
      List<Translation> translations = translate(translator, options, log);
      TestOutput output = output(translator, translations);
      folder.requireLocked();
      output.write(folder.path());
      show(folder, output, translations, log);
      TestScores scores = new OutputScores(recipe, test, output).scores();
      return OutputScores.needAlignments(recipe.evaluation())
          ? scores.withPlot("attention", heatMaps(folder).resolve("1.svg"))
          : scores;
    }
  }

  private static Path heatMaps(RunFolder folder) {
    return folder.path().resolve("heatmaps");
  }

  @Override
  public TestScores scoreAgain(RunFolder folder, int threads, Consumer<String> log, String advice) {
    boolean aligned = OutputScores.needAlignments(recipe.evaluation());
    TestOutput output = TestOutput.read(folder.path(), test.pairs().size(), aligned, advice);
    return new OutputScores(recipe, test, output).scores();
  }

  private List<Translation> translate(
      Translator translator, TranslationOptions options, Consumer<String> log) {
    long start = System.nanoTime();
    List<Translation> translations =
        LongWork.run("translating the test set", log, () -> translator.translate(test.sources()));
    double seconds = (System.nanoTime() - start) / 1e9;
    log.accept(
        String.format(
            Locale.ROOT,
            "translated %s in %.1f s, beam %d",
            Count.of(translations.size(), "line"),
            seconds,
            options.beamSize()));
    UnknownCount unknown = new UnknownCount();
    translations.forEach(unknown::count);
    unknown.report(options.unknown()).forEach(log);
    return translations;
  }

  private TestOutput output(Translator translator, List<Translation> translations) {
    List<String> texts = translations.stream().map(Translation::text).toList();
    if (!OutputScores.needAlignments(recipe.evaluation())) {
      return new TestOutput(texts, Optional.empty());
    }
    return new TestOutput(
        texts,
        Optional.of(
            translations.stream()
                .map(each -> translator.attention(each, each.candidates().get(0)).alignment())
                .toList()));
  }

  private void show(
      RunFolder folder, TestOutput output, List<Translation> translations, Consumer<String> log)
      throws IOException {
    Path heatMaps = heatMaps(folder);
    boolean drawn = false;
    for (int i = 0; i < Math.min(SHOWN, translations.size()); i++) {
      log.accept("source     " + test.pairs().get(i).source());
      log.accept("reference  " + test.pairs().get(i).target());
      log.accept("output     " + output.lines().get(i));
      log.accept("");
      drawn |= HeatMaps.write(heatMaps, i + 1, translations.get(i));
    }
    log.accept("translations of the test set: " + TestOutput.file(folder.path()));
    if (drawn) {
      log.accept("attention of the lines above:  " + heatMaps);
    }
  }
}
