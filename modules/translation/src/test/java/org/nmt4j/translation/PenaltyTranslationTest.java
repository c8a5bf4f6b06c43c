package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.decoder.search.Penalties;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.MaxOutputLength;

/** Translates with penalties on repetition and coverage. */
class PenaltyTranslationTest {
  private static final Penalties ALL = new Penalties(2, 1.3, 0.4);

  private static TranslationModel one;
  private static TranslationModel two;
  private static List<String> lines;

  @BeforeAll
  static void prepare() {
    one = ReverseModels.untrained();
    two = ReverseModels.prepare(ReverseModels.CORPUS.recipe("seed=4")).model();
    lines = new ArrayList<>(ReverseModels.CORPUS.test().subList(0, 9));
    lines.addAll(List.of("", "a", "a a a a a a a a a a"));
  }

  private static TranslationOptions options(int beam) {
    return TranslationOptions.of(one.recipe().decoding())
        .withBeamSize(beam)
        .withNBest(beam)
        .withMaxTokens(1000)
        .withMaxLength(new MaxOutputLength(1, 3));
  }

  private static List<Translation> translate(
      List<TranslationModel> models, TranslationOptions options, int threads) {
    try (Workers workers = new Workers(threads)) {
      return new ArrayList<>(new Translator(models, options, workers).translate(lines));
    }
  }

  private static List<String> bits(
      List<TranslationModel> models, TranslationOptions options, int threads) {
    return translate(models, options, threads).stream().map(TranslatorTest::bits).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void nothingButTheLineDecides(int beam) {
    for (List<TranslationModel> models : List.of(List.of(one), List.of(one, two))) {
      TranslationOptions options = options(beam).withPenalties(ALL);
      List<String> alone = bits(models, options.withBatchSize(1), 1);
      assertThat(bits(models, options.withBatchSize(64), 2)).isEqualTo(alone);
      assertThat(bits(models, options(beam), 1)).isNotEqualTo(alone);
    }
  }

  @Test
  void noPairOfTokensOccursTwice() {
    assertThat(
            translate(List.of(two), options(1), 1).stream().filter(PenaltyTranslationTest::repeats))
        .isNotEmpty();
    assertThat(
            translate(List.of(two), options(1).withPenalties(ALL), 1).stream()
                .filter(PenaltyTranslationTest::repeats))
        .isEmpty();
  }

  private static boolean repeats(Translation translation) {
    List<String> tokens = translation.candidates().get(0).tokens();
    Set<List<String>> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= tokens.size(); i++) {
      if (!pairs.add(tokens.subList(i, i + 2))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aScoreHasTheCoveragePenalty() {
    Penalties coverage = new Penalties(0, 1, 0.4);
    List<Translation> found =
        translate(List.of(one), options(3).withAttention().withPenalties(coverage), 1);
    found.removeIf(each -> each.source().isEmpty());
    for (Translation each : found) {
      for (Translation.Candidate candidate : each.candidates()) {
        double expected =
            options(3)
                .lengthPenalty()
                .normalise(candidate.logProbability(), candidate.tokenLogProbabilities().size());
        for (int position = 0; position <= each.source().size(); position++) {
          int column = position;
          double sum =
              candidate.attention().stream().mapToDouble(row -> row.weights()[column]).sum();
          expected += 0.4 * Math.log(Math.min(1, sum));
        }
        assertThat(candidate.score()).isCloseTo(expected, within(1e-9));
      }
    }
  }

  @Test
  void aRecipeHasThePenalties() {
    TranslationModel model =
        ReverseModels.prepare(
                ReverseModels.CORPUS.recipe(
                    "decoding.no_repeat_ngram=2",
                    "decoding.repetition_penalty=1.3",
                    "decoding.coverage_penalty=0.4"))
            .model();
    assertThat(TranslationOptions.of(model.recipe().decoding()).penalties()).isEqualTo(ALL);
    assertThat(options(5).penalties()).isEqualTo(Penalties.NONE);
  }

  @Test
  void coverageNeedsAttention() {
    TranslationModel without =
        ReverseModels.prepare(
                ReverseModels.CORPUS.recipe("model.attention={type: none, input_feeding: false}"))
            .model();
    for (List<TranslationModel> models : List.of(List.of(without), List.of(without, without))) {
      assertThatThrownBy(() -> translate(models, options(5).withPenalties(ALL), 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "found a coverage penalty with a model without attention, expected coverage penalty"
                  + " 0");
    }
    TranslationOptions options = options(5).withPenalties(ALL);
    assertThat(translate(List.of(without, one), options, 1)).hasSameSizeAs(lines);
  }
}
