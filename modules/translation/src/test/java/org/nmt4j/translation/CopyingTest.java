package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.decoder.DecoderState;
import org.nmt4j.decoder.search.Step;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.PrecisionChoice;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.network.NetworkSteps;
import org.nmt4j.translation.network.SearchMemory;
import org.nmt4j.translation.network.TranslationBatch;

/**
 * Trains models to reverse lines of words. Half of the words are in both vocabularies, but in no
 * training line, so a model can only copy them. Every tenth word is not in the target vocabulary.
 */
class CopyingTest {
  private static final int SEEN = 600;
  private static final int WORDS = 2 * SEEN;
  private static final ShortlistSettings SHORT = new ShortlistSettings(2, 2);

  @TempDir private static Path folder;
  private static ReverseCorpus corpus;
  private static TranslationModel copying;
  private static TranslationModel generating;

  @BeforeAll
  static void train() {
    corpus = new ReverseCorpus(folder);
    List<String> lines = lines(1500, 0, SEEN, 1);
    write("train", lines);
    write("dev", lines.subList(0, 50));
    List<String> words = IntStream.range(0, WORDS).mapToObj(CopyingTest::word).toList();
    corpus.write("source.txt", String.join("\n", words) + "\n");
    List<String> targets = new ArrayList<>(words);
    targets.removeIf(word -> word.endsWith("0"));
    Collections.reverse(targets);
    corpus.write("target.txt", String.join("\n", targets) + "\n");
    copying =
        ReverseModels.train(recipe("model.decoder.copy=true"), 2, folder.resolve("a")).model();
    generating = ReverseModels.train(recipe(), 2, folder.resolve("b")).model();
  }

  private static LoadedRecipe recipe(String... changes) {
    List<String> all = new ArrayList<>(List.of(changes));
    all.addAll(
        List.of(
            "vocabulary.file={source: "
                + folder.resolve("source.txt")
                + ", target: "
                + folder.resolve("target.txt")
                + "}",
            "model.dropout=0.1",
            "training.epochs=7",
            "training.schedule.decay_updates=329",
            "decoding.shortlist={frequent: 10, candidates: 5}"));
    return corpus.recipe(all.toArray(String[]::new));
  }

  private static String word(int number) {
    return String.format(Locale.ROOT, "w%d", number);
  }

  /** Returns lines of 2 to 5 words. */
  private static List<String> lines(int count, int from, int to, long seed) {
    CounterRandom random = new CounterRandom(CounterRandom.key(seed));
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                IntStream.range(0, 2 + random.below(4))
                    .mapToObj(k -> word(from + random.below(to - from)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static void write(String name, List<String> lines) {
    corpus.write(name + ".in", String.join("\n", lines) + "\n");
    corpus.write(
        name + ".out",
        lines.stream().map(ReverseCorpus::reverse).collect(Collectors.joining("\n")) + "\n");
  }

  /** Returns lines of words that are in no training line. */
  private static List<String> unseen() {
    return lines(100, SEEN, WORDS, 2);
  }

  private static TranslationOptions options(int beam) {
    return TranslationOptions.of(copying.recipe().decoding())
        .withBeamSize(beam)
        .withNBest(beam)
        .withAttention()
        .withoutShortlist();
  }

  private static List<Translation> translate(
      List<TranslationModel> models, TranslationOptions options, int threads, List<String> lines) {
    try (Workers workers = new Workers(threads)) {
      return new Translator(models, options, workers).translate(lines);
    }
  }

  /** Returns the share of lines that are reversed. */
  private static double right(
      TranslationModel model, TranslationOptions options, List<String> lines) {
    List<Translation> found = translate(List.of(model), options, 2, lines);
    long right =
        IntStream.range(0, lines.size())
            .filter(i -> found.get(i).text().equals(ReverseCorpus.reverse(lines.get(i))))
            .count();
    return (double) right / lines.size();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "5, false", "5, true"})
  void wordsOfNoTrainingLineAreCopied(int beam, boolean listed) {
    TranslationOptions options = options(beam).withUnknown(UnknownWords.REPLACE);
    if (listed) {
      options = options.withShortlist(SHORT);
    }
    assertThat(right(copying, options, unseen())).isGreaterThanOrEqualTo(0.9);
    assertThat(right(generating, options, unseen())).isLessThanOrEqualTo(0.3);
  }

  @ParameterizedTest
  @CsvSource({"FP32, 1, false", "BF16, 5, false", "INT8, 5, true"})
  void nothingButTheLineDecides(PrecisionChoice precision, int beam, boolean listed) {
    assumeTrue(
        ChosenKernels.of(precision).missing().isEmpty(),
        "no products in this precision on this machine");
    TranslationModel model = copying.withKernels(ChosenKernels.of(precision).get());
    nothingButTheLineDecides(List.of(model), beam, listed);
    nothingButTheLineDecides(List.of(generating.withKernels(model.kernels()), model), beam, listed);
  }

  @Test
  void nothingButTheLineDecidesWithReferenceKernels() {
    nothingButTheLineDecides(List.of(copying.withKernels(Kernels.reference())), 2, true);
  }

  private static void nothingButTheLineDecides(
      List<TranslationModel> models, int beam, boolean listed) {
    List<String> lines = new ArrayList<>(unseen().subList(0, 10));
    lines.addAll(List.of("", "w1", "x y w3", "w10 w20 w10", String.join(" ", lines)));
    TranslationOptions options = options(beam);
    if (listed) {
      options = options.withShortlist(SHORT);
    }
    List<String> alone = bits(translate(models, options.withBatchSize(1), 1, lines));
    for (int threads = 1; threads <= 2; threads++) {
      assertThat(bits(translate(models, options.withBatchSize(7), threads, lines)))
          .isEqualTo(alone);
    }
  }

  private static List<String> bits(List<Translation> translations) {
    return translations.stream().map(TranslatorTest::bits).toList();
  }

  /** Some words are known to no vocabulary, or to that of the source alone. */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, false"})
  void eachStepIsADistribution(boolean fused, boolean listed) {
    Kernels kernels = fused ? Kernels.fused() : Kernels.reference();
    List<int[]> sources = new ArrayList<>();
    List<int[]> lists = new ArrayList<>();
    for (String line : List.of("w1 w2 w1", "w10 x", "w700 w20 w3 w4 w5")) {
      int[] ids = copying.vocabularies().source().ids(List.of(line.split(" ")));
      sources.add(TranslationBatch.withEnd(ids));
      int[] copied = copying.network().copies().orElseThrow().targets(sources.get(lists.size()));
      lists.add(
          IntStream.concat(IntStream.of(copied), IntStream.of(Vocabulary.UNK, 4, 5, 6))
              .sorted()
              .distinct()
              .toArray());
    }
    try (Workers workers = new Workers(1)) {
      NetworkSteps steps =
          new NetworkSteps(
              copying.network(),
              kernels,
              new SearchMemory(),
              workers,
              IdBatch.of(sources, Vocabulary.PAD),
              listed ? Optional.of(lists) : Optional.empty(),
              () -> {});
      Step<DecoderState> step = steps.step(steps.start(), new int[] {1, 1, 1});
      int width = listed ? step.lists().width() : steps.vocabularySize();
      for (int row = 0; row < sources.size(); row++) {
        double sum = 0;
        for (int k = 0; k < (listed ? lists.get(row).length : width); k++) {
          float each = step.logProbabilities()[row * width + k];
          assertThat(each).isLessThanOrEqualTo(0);
          sum += Math.exp(each);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
      }
    }
  }

  @Test
  void aScorerGivesTheProbabilitiesOfTheSearch() {
    List<String> lines = unseen().subList(0, 20);
    List<Translation> found = translate(List.of(copying), options(1), 1, lines);
    List<SentencePair> pairs = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Translation.Candidate best = found.get(i).candidates().get(0);
      if (!best.cut()) {
        pairs.add(new SentencePair(lines.get(i), best.text()));
        expected.add(best.logProbability());
      }
    }
    assertThat(pairs).hasSizeGreaterThan(15);
    try (Workers workers = new Workers(2)) {
      var scores = new Scorer(copying, 8, workers).score(pairs);
      for (int i = 0; i < scores.size(); i++) {
        assertThat(scores.get(i).logProbability()).isCloseTo(expected.get(i), within(1e-4));
      }
    }
  }

  @Test
  void theModelFileHoldsTheGateAndNoMap() {
    TranslationModel read = TranslationModel.load(folder.resolve("a/best.nmt4j"));
    assertThat(bits(translate(List.of(read), options(5), 1, unseen())))
        .isEqualTo(bits(translate(List.of(copying), options(5), 1, unseen())));
    List<String> names = new ArrayList<>(generating.weights().keySet());
    names.addAll(List.of("decoder.copy.weight", "decoder.copy.bias"));
    assertThat(read.weights().keySet()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(read.contents().texts().keySet()).isEqualTo(generating.contents().texts().keySet());
  }

  /** The recipe in a model of an older version lacks the key. */
  @Test
  void olderModelsTranslateAsBefore() {
    Path file = folder.resolve("old.nmt4j");
    String recipe = generating.expandedRecipe().replace("    copy: false\n", "");
    assertThat(recipe).doesNotContain("copy:");
    ModelFile.write(
        file,
        new ModelContents(recipe, generating.contents().texts(), Map.of()),
        generating.weights());
    TranslationModel old = TranslationModel.load(file);
    assertThat(old.network().copies()).isEmpty();
    assertThat(bits(translate(List.of(old), options(5), 1, unseen())))
        .isEqualTo(bits(translate(List.of(generating), options(5), 1, unseen())));
  }

  @Test
  void trainingDependsOnNoThread() {
    List<float[]> weights = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      LoadedRecipe recipe =
          recipe("model.decoder.copy=true", "training.max_updates=8", "training.consistency=1.0");
      Path run = folder.resolve("threads" + threads);
      weights.add(
          Values.floats(ReverseModels.train(recipe, threads, run).model().parameters().flat()));
    }
    assertThat(weights.get(1)).isEqualTo(weights.get(0));
  }

  @Test
  void theLogTellsHowManyTokensCanBeCopied() {
    List<String> log = new ArrayList<>();
    TranslationTask.prepare(recipe("model.decoder.copy=true"), Map.of(), log::add);
    assertThat(log).contains("copying: 1,080 of 1,200 source tokens are target tokens too");
  }
}
