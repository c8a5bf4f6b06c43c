package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.lexical.Shortlist;
import org.nmt4j.translation.network.TranslationBatch;

/** Tests translation with a short list of target tokens for each sentence. */
class ShortlistTest {
  private static final String RECIPE = "decoding.shortlist={frequent: 100, candidates: 5}";
  private static final ShortlistSettings SHORT = new ShortlistSettings(1, 1);
  private static final ShortlistSettings ALL = new ShortlistSettings(100, 1);

  @TempDir private static Path folder;
  private static TranslationModel trained;

  @BeforeAll
  static void train() {
    trained =
        ReverseModels.train(ReverseModels.CORPUS.recipe(RECIPE), 2, folder.resolve("run")).model();
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>(ReverseModels.CORPUS.test().subList(0, 60));
    lines.addAll(List.of("", "a", "x y z", "a \u00e4 b", String.join(" ", lines.subList(0, 4))));
    return lines;
  }

  private static TranslationOptions options(int beam) {
    return TranslationOptions.of(trained.recipe().decoding())
        .withBeamSize(beam)
        .withNBest(beam)
        .withAttention();
  }

  private static List<Translation> translate(
      TranslationModel model, TranslationOptions options, int threads, List<String> lines) {
    try (Workers workers = new Workers(threads)) {
      return new Translator(model, options, workers).translate(lines);
    }
  }

  private static List<String> bits(
      TranslationModel model, TranslationOptions options, int threads, List<String> lines) {
    return translate(model, options, threads, lines).stream().map(TranslatorTest::bits).toList();
  }

  /** The shortest useful lists hold one translation of each token and one frequent token. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void unseenSequencesAreReversed(int beam) {
    List<String> sources = ReverseModels.CORPUS.test();
    List<Translation> found = translate(trained, options(beam).withShortlist(SHORT), 2, sources);
    long right =
        IntStream.range(0, sources.size())
            .filter(i -> found.get(i).text().equals(ReverseCorpus.reverse(sources.get(i))))
            .count();
    assertThat(right / (double) sources.size()).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void aListOfTheWholeVocabularyChangesNothing(int beam) {
    for (Kernels kernels : new Kernels[] {Kernels.fused(), Kernels.reference()}) {
      TranslationModel model = trained.withKernels(kernels);
      assertThat(bits(model, options(beam).withShortlist(ALL), 2, lines()))
          .isEqualTo(bits(model, options(beam).withoutShortlist(), 2, lines()));
    }
  }

  @Test
  void nothingOffTheListIsPutOutAndTheRestSharesItsProbability() {
    Shortlist shortlist = new Shortlist(trained.table().orElseThrow(), SHORT);
    List<Translation> listed = translate(trained, options(5).withShortlist(SHORT), 2, lines());
    List<Translation> all = translate(trained, options(5).withoutShortlist(), 2, lines());
    int longer = 0;
    for (int i = 0; i < listed.size(); i++) {
      List<String> tokens = new ArrayList<>(listed.get(i).source());
      int[] source = trained.vocabularies().source().ids(tokens);
      int[] withEnd = TranslationBatch.withEnd(source);
      List<String> may = trained.vocabularies().target().tokens(shortlist.tokens(withEnd));
      assertThat(may.size()).isLessThan(trained.vocabularies().target().size());
      for (Candidate each : listed.get(i).candidates()) {
        assertThat(may).containsAll(each.tokens());
      }
      Candidate one = listed.get(i).candidates().get(0);
      Candidate other = all.get(i).candidates().get(0);
      if (one.tokens().equals(other.tokens())) {
        assertThat(one.logProbability()).isGreaterThanOrEqualTo(other.logProbability() - 1e-6);
        longer += one.logProbability() > other.logProbability() ? 1 : 0;
      }
    }
    assertThat(longer).isGreaterThan(30);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "5, true", "5, false"})
  void nothingButTheLineDecides(int beam, boolean fused) {
    TranslationModel model = trained.withKernels(fused ? Kernels.fused() : Kernels.reference());
    TranslationOptions options = options(beam).withShortlist(SHORT);
    // The reference kernels are slow.
    List<String> lines = lines().subList(fused ? 0 : 45, lines().size());
    List<String> alone = bits(model, options.withBatchSize(1), 1, lines);
    List<Integer> order = new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
    for (int batch : new int[] {7, 64}) {
      for (int threads = 1; threads <= 2; threads++) {
        Collections.shuffle(order, new Random(batch + threads));
        List<String> found =
            bits(
                model,
                options.withBatchSize(batch),
                threads,
                order.stream().map(lines::get).toList());
        for (int i = 0; i < order.size(); i++) {
          assertThat(found.get(i)).isEqualTo(alone.get(order.get(i)));
        }
      }
    }
  }

  @Test
  void theTableLiesInTheModelFile() {
    Path file = folder.resolve("model.nmt4j");
    ModelFile.write(file, trained.contents(), trained.weights());
    TranslationModel loaded = TranslationModel.load(file);
    assertThat(loaded.contents()).isEqualTo(trained.contents());
    assertThat(loaded.contents().texts()).containsKey("lexical.table.txt");
    TranslationOptions options = options(5).withShortlist(SHORT);
    assertThat(bits(loaded, options, 2, lines())).isEqualTo(bits(trained, options, 2, lines()));
    assertThat(folder.resolve("run/checkpoint.nmt4j")).exists();
    try (ModelFile checkpoint = ModelFile.open(folder.resolve("run/checkpoint.nmt4j"))) {
      assertThat(checkpoint.readContents().texts())
          .containsEntry("lexical.table.txt", trained.table().orElseThrow().toText());
    }
  }

  @Test
  void aDamagedTableIsOneLine() {
    Path file = folder.resolve("damaged.nmt4j");
    Map<String, String> texts = new LinkedHashMap<>(trained.contents().texts());
    texts.put("lexical.table.txt", "100 5\n4 5 99999\n");
    ModelFile.write(
        file, new ModelContents(trained.expandedRecipe(), texts, Map.of()), trained.weights());
    assertThatThrownBy(() -> TranslationModel.load(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageMatching(
            ".*damaged.nmt4j!lexical.table.txt:2:1: found '99999', expected a number below 16");
  }

  /** Models of older versions have no table, and their recipes lack the key. */
  @Test
  void aModelWithoutATableTranslatesAsBefore() {
    TranslationModel old = ReverseModels.trained();
    Path file = folder.resolve("old.nmt4j");
    String recipe = old.expandedRecipe().replace("  shortlist: null\n", "");
    assertThat(recipe).doesNotContain("shortlist");
    assertThat(old.contents().texts()).doesNotContainKey("lexical.table.txt");
    ModelFile.write(
        file, new ModelContents(recipe, old.contents().texts(), Map.of()), old.weights());
    TranslationModel loaded = TranslationModel.load(file);
    assertThat(loaded.table()).isEmpty();
    TranslationOptions options = TranslationOptions.of(loaded.recipe().decoding()).withAttention();
    assertThat(options.shortlist()).isEqualTo(Optional.empty());
    assertThat(bits(loaded, options, 1, lines())).isEqualTo(bits(old, options, 1, lines()));

    assertThatThrownBy(() -> translate(loaded, options.withShortlist(SHORT), 1, lines()))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "decoding.shortlist: found a model without a lexical table, expected one whose recipe"
                + " had decoding.shortlist when it was trained");
  }

  /** A scorer uses the whole vocabulary, as a translator without lists does. */
  @Test
  void scoresOfGivenPairsAreOverTheWholeVocabulary() {
    Candidate best =
        translate(trained, options(1).withoutShortlist(), 1, List.of("a b c"))
            .get(0)
            .candidates()
            .get(0);
    try (Workers workers = new Workers(1)) {
      double score =
          new Scorer(trained, 8, workers)
              .score(List.of(new SentencePair("a b c", best.text())))
              .get(0)
              .logProbability();
      assertThat(score).isCloseTo(best.logProbability(), within(2e-4));
    }
  }

  /** With BPE dropout, the table is learned from text that is cut without dropout. */
  @Test
  void subwordDropoutDoesNotChangeTheTable() {
    String[] subwords = {
      "tokenization.source.subword=bpe", "tokenization.bpe={merges: 30, joint: false}", RECIPE
    };
    String[] dropped = subwords.clone();
    dropped[1] = "tokenization.bpe={merges: 30, joint: false, dropout: 0.5}";
    assertThat(table(dropped)).isEqualTo(table(subwords)).isNotEmpty();
  }

  private static String table(String... changes) {
    return ReverseModels.prepare(ReverseModels.CORPUS.recipe(changes))
        .model()
        .table()
        .orElseThrow()
        .toText();
  }

  @Test
  void sharedVocabulariesWorkTheSame() {
    TranslationModel model =
        ReverseModels.prepare(ReverseModels.CORPUS.recipe("vocabulary.shared=true", RECIPE))
            .model();
    TranslationOptions options = options(5).withShortlist(SHORT);
    assertThat(bits(model, options, 2, lines()))
        .isEqualTo(bits(model, options.withBatchSize(1), 1, lines()));
  }
}
