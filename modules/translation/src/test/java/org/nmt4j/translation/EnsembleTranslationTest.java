package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.decoder.search.EnsembleMean;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.PrecisionChoice;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

/** Translates with several models together. */
class EnsembleTranslationTest {
  private static final String SHORTLIST = "decoding.shortlist={frequent: 100, candidates: 5}";
  private static final Glossary GLOSSARY = new Glossary(List.of(new Term("a", "k")));

  @TempDir private static Path folder;
  private static TranslationModel one;
  private static TranslationModel two;
  private static List<String> lines;

  /** Trains two models of other seeds and sizes for a short time, so that they disagree. */
  @BeforeAll
  static void train() {
    one = train("one", "seed=1");
    two = train("two", "seed=2", "model.decoder.hidden_size=48", "model.encoder.hidden_size=24");
    lines = new ArrayList<>(ReverseModels.CORPUS.test().subList(0, 40));
    lines.addAll(List.of("", "a", "x y z", "a \u00e4 b", String.join(" ", lines.subList(0, 3))));
  }

  private static TranslationModel train(String name, String... changes) {
    List<String> all = new ArrayList<>(List.of(changes));
    all.addAll(List.of(SHORTLIST, "training.epochs=3", "training.validate_every=3 epochs"));
    return ReverseModels.train(
            ReverseModels.CORPUS.recipe(all.toArray(String[]::new)), 2, folder.resolve(name))
        .model();
  }

  private static TranslationOptions options(int beam, EnsembleMean mean) {
    return TranslationOptions.of(one.recipe().decoding())
        .withBeamSize(beam)
        .withNBest(beam)
        .withMaxTokens(1000)
        .withAttention()
        .withoutShortlist()
        .withEnsembleMean(mean);
  }

  private static List<Translation> translate(
      List<TranslationModel> models, TranslationOptions options, int threads, Glossary glossary) {
    try (Workers workers = new Workers(threads)) {
      return new Translator(models, options, workers).translate(lines, glossary);
    }
  }

  private static List<String> bits(List<TranslationModel> models, TranslationOptions options) {
    return bits(translate(models, options, 1, Glossary.EMPTY));
  }

  private static List<String> bits(List<Translation> translations) {
    return translations.stream().map(TranslatorTest::bits).toList();
  }

  private static long right(List<TranslationModel> models) {
    List<Translation> found =
        translate(models, options(5, EnsembleMean.PROBABILITIES), 2, Glossary.EMPTY);
    return IntStream.range(0, 40)
        .filter(i -> found.get(i).text().equals(ReverseCorpus.reverse(lines.get(i))))
        .count();
  }

  @Test
  void togetherModelsAreAtLeastAsGoodAsTheWorse() {
    long alone = Math.min(right(List.of(one)), right(List.of(two)));
    assertThat(alone).isBetween(1L, 39L);
    assertThat(right(List.of(one, two))).isGreaterThanOrEqualTo(alone);
  }

  @ParameterizedTest
  @EnumSource
  void oneModelGivesTheBitsOfThatModel(EnsembleMean mean) {
    for (int beam : new int[] {1, 5}) {
      List<String> alone;
      try (Workers workers = new Workers(1)) {
        alone = bits(new Translator(one, options(beam, mean), workers).translate(lines));
      }
      assertThat(bits(List.of(one), options(beam, mean))).isEqualTo(alone);
      assertThat(bits(List.of(one, two), options(beam, mean))).isNotEqualTo(alone);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameModelTwiceTranslatesAsOnce(EnsembleMean mean) {
    List<Translation> once = translate(List.of(one), options(5, mean), 1, Glossary.EMPTY);
    List<Translation> twice = translate(List.of(one, one), options(5, mean), 1, Glossary.EMPTY);
    for (int i = 0; i < lines.size(); i++) {
      Candidate expected = once.get(i).candidates().get(0);
      Candidate found = twice.get(i).candidates().get(0);
      assertThat(found.text()).isEqualTo(expected.text());
      assertThat(found.score()).isCloseTo(expected.score(), within(1e-5));
      assertThat(attention(found)).isDeepEqualTo(attention(expected));
    }
  }

  private static float[][] attention(Candidate candidate) {
    return candidate.attention().stream().map(TokenWeights::weights).toArray(float[][]::new);
  }

  /** Each token's probability is a mean of those by teacher forcing of the members. */
  @ParameterizedTest
  @EnumSource
  void aScoreIsTheMeanOfTheMembers(EnsembleMean mean) {
    List<Translation> found = translate(List.of(one, two), options(3, mean), 1, Glossary.EMPTY);
    for (Translation each : found) {
      for (Candidate candidate : each.candidates()) {
        if (!each.source().isEmpty() && !candidate.cut()) {
          double[] first = forced(one, each, candidate);
          double[] second = forced(two, each, candidate);
          for (int i = 0; i < first.length; i++) {
            double probability = Math.exp(candidate.tokenLogProbabilities().get(i));
            if (mean == EnsembleMean.PROBABILITIES) {
              assertThat(probability)
                  .isCloseTo((Math.exp(first[i]) + Math.exp(second[i])) / 2, within(1e-4));
            } else {
              // The scaling to the sum 1 makes probabilities larger.
              assertThat(probability)
                  .isGreaterThanOrEqualTo(Math.exp((first[i] + second[i]) / 2) - 1e-4);
            }
          }
        }
      }
    }
  }

  private static double[] forced(
      TranslationModel model, Translation translation, Candidate candidate) {
    Vocabulary target = model.vocabularies().target();
    int[] ids =
        candidate.tokens().stream().mapToInt(token -> target.toLines().indexOf(token)).toArray();
    IdPair pair = new IdPair(model.vocabularies().source().ids(translation.source()), ids);
    return model
        .network()
        .logProbabilities(model.inferenceTape(), TranslationBatch.of(List.of(pair)));
  }

  @ParameterizedTest
  @CsvSource({
    "PROBABILITIES, FP32, false",
    "PROBABILITIES, FP32, true",
    "PROBABILITIES, BF16, false",
    "PROBABILITIES, INT8, true",
    "LOG_PROBABILITIES, FP32, false",
    "LOG_PROBABILITIES, INT8, true"
  })
  void nothingButTheLineDecides(EnsembleMean mean, PrecisionChoice precision, boolean listed) {
    assumeTrue(
        ChosenKernels.of(precision).missing().isEmpty(),
        "no products in this precision on this machine");
    List<TranslationModel> models =
        List.of(
            one.withKernels(ChosenKernels.of(precision).get()),
            two.withKernels(ChosenKernels.of(precision).get()));
    for (int beam : new int[] {1, 5}) {
      TranslationOptions options = options(beam, mean);
      if (listed) {
        options = options.withShortlist(new ShortlistSettings(2, 2));
      }
      List<String> alone = bits(translate(models, options.withBatchSize(1), 1, GLOSSARY));
      for (int batch : new int[] {7, 64}) {
        for (int threads = 1; threads <= 2; threads++) {
          assertThat(bits(translate(models, options.withBatchSize(batch), threads, GLOSSARY)))
              .as("beam %d, batches of %d, %d threads", beam, batch, threads)
              .isEqualTo(alone);
        }
      }
    }
  }

  @Test
  void theOrderOfTwoModelsChangesNoBit() {
    TranslationOptions options = options(5, EnsembleMean.PROBABILITIES);
    assertThat(bits(List.of(two, one), options)).isEqualTo(bits(List.of(one, two), options));
  }

  @Test
  void termsAreMet() {
    List<Translation> found =
        translate(List.of(one, two), options(5, EnsembleMean.LOG_PROBABILITIES), 1, GLOSSARY);
    int terms = 0;
    for (Translation each : found) {
      assertThat(each.terms()).allMatch(TermUse::isMet);
      terms += each.terms().size();
    }
    assertThat(terms).isGreaterThan(10);
  }

  @Test
  void attentionIsADistributionOverTheSource() {
    for (Translation each :
        translate(List.of(one, two), options(2, EnsembleMean.PROBABILITIES), 1, Glossary.EMPTY)) {
      for (Candidate candidate : each.candidates()) {
        for (float[] row : attention(candidate)) {
          assertThat(row).hasSize(each.source().size() + 1);
          double sum = IntStream.range(0, row.length).mapToDouble(k -> row[k]).sum();
          assertThat(sum).isCloseTo(1, within(1e-5));
        }
      }
    }
  }

  @Test
  void unknownWordsAreReplacedIfOneModelHasAttention() {
    TranslationModel without =
        ReverseModels.prepare(
                ReverseModels.CORPUS.recipe("model.attention={type: none, input_feeding: false}"))
            .model();
    TranslationOptions options =
        options(2, EnsembleMean.PROBABILITIES).withUnknown(UnknownWords.REPLACE);

    assertThat(translate(List.of(without, one), options, 1, Glossary.EMPTY))
        .hasSameSizeAs(lines)
        .allMatch(
            each -> each.source().isEmpty() || !each.candidates().get(0).attention().isEmpty());
    List<TranslationModel> none = List.of(without, without);
    assertThatThrownBy(() -> translate(none, options, 1, Glossary.EMPTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("found unk replace with a model without attention");
  }

  private static Path save(String name, TranslationModel model) {
    Path file = folder.resolve(name + ".nmt4j");
    ModelFile.write(file, model.contents(), model.weights());
    return file;
  }

  @Test
  void filesAreLoadedInTheirOrder() {
    List<Path> files = List.of(save("first", one), save("second", two));
    try (Translator translator =
        Translator.load(
            files,
            options ->
                options.withNBest(5).withMaxTokens(1000).withAttention().withoutShortlist())) {
      assertThat(bits(translator.translate(lines)))
          .isEqualTo(bits(List.of(one, two), options(5, EnsembleMean.PROBABILITIES)));
    }
    assertThatThrownBy(() -> Translator.load(List.of(), options -> options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found no model, expected one or more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tokenization.target.tokenizer=char | target tokenization (tokenizer: whitespace and char)",
        "tokenization.source.lowercase=true | source tokenization (lowercase: false and true)",
        "tokenization.source.subword=bpe | source tokenization (subword: none and bpe)",
        "vocabulary.size=10 | source vocabularies (16 and 10 tokens)",
        "tokenization.placeholders.share=0.1 | source tokenization (placeholders: false and true)",
      })
  void otherTextsAreRefused(String change, String difference) {
    TranslationModel other = ReverseModels.prepare(ReverseModels.CORPUS.recipe(change)).model();
    Path first = save("one", one);
    Path second = save("other", other);

    assertThatThrownBy(() -> Translator.load(List.of(first, second), options -> options))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            first + " and " + second + " cannot translate together: found different " + difference);
    assertThatThrownBy(() -> bits(List.of(one, other), options(1, EnsembleMean.PROBABILITIES)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "found models with different "
                + difference
                + ", expected the same to translate together");
  }

  @Test
  void theFirstOtherTokenIsNamed() throws IOException {
    List<String> tokens = new ArrayList<>(one.vocabularies().target().toLines());
    String before = tokens.set(7, "q");
    Path others = Files.write(folder.resolve("other.txt"), tokens);
    Path same = Files.write(folder.resolve("same.txt"), one.vocabularies().source().toLines());
    TranslationModel other =
        ReverseModels.prepare(
                ReverseModels.CORPUS.recipe(
                    "vocabulary.file={source: " + same + ", target: " + others + "}"))
            .model();

    assertThat(MemberTexts.difference(one, other))
        .hasValue("target vocabularies (token 7: " + before + " and q)");
    assertThat(MemberTexts.difference(one, two)).isEmpty();
    assertThat(MemberTexts.first(List.of(one, two))).isSameAs(one);
  }
}
