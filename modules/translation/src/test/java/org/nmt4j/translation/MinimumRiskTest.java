package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.decoder.search.Sampling;
import org.nmt4j.evaluation.NBest;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.Translation.Candidate;

class MinimumRiskTest {
  private static final List<String> LINES =
      List.of("Das Haus ist alt.", "", "Der Hund ist groß. Anna schläft.", "Die Katze");

  @TempDir private static Path folder;
  private static TranslationModel one;
  private static TranslationModel two;

  @BeforeAll
  static void prepare() {
    WordModels models = new WordModels(folder);
    one = models.model();
    two = models.model("seed=6");
  }

  private static TranslationOptions options() {
    return TranslationOptions.of(one.recipe().decoding());
  }

  private static List<Translation> translate(
      List<TranslationModel> models, TranslationOptions options, int threads) {
    try (Workers workers = new Workers(threads)) {
      return new Translator(models, options, workers).translate(LINES);
    }
  }

  private static Candidate candidate(String text, double score) {
    return new Candidate(text, List.of(), score, List.of(), score, List.of(), false, 0);
  }

  @Test
  void theMostSimilarCandidateIsChosen() {
    List<Candidate> all =
        List.of(
            candidate("one two three", -1),
            candidate("one two four", -2),
            candidate("one two four", -2),
            candidate("a b c", -0.5));
    List<Candidate> samples = new MinimumRisk(4, Utility.CHRF).choose(all, true, 2);
    assertThat(samples)
        .extracting(Candidate::text)
        .containsExactly("one two four", "one two three");
    double expected =
        NBest.expectedGains(
            Utility.CHRF.metric(),
            all.stream().map(Candidate::text).toList(),
            new double[] {0.25, 0.25, 0.25, 0.25})[1];
    assertThat(samples.get(0).score()).isCloseTo(expected, within(1e-9));
    List<Candidate> beam =
        new MinimumRisk(4, Utility.BLEU)
            .choose(List.of(candidate("a b", -9), candidate("c d", 0)), false, 9);
    assertThat(beam).extracting(Candidate::text).containsExactly("c d", "a b");
  }

  @ParameterizedTest
  @EnumSource
  void aLineIsTranslatedAlikeInEveryBatch(Utility utility) {
    for (List<TranslationModel> models : List.of(List.of(one), List.of(one, two))) {
      for (boolean samples : new boolean[] {false, true}) {
        TranslationOptions options = options().withNBest(2).withRisk(new MinimumRisk(6, utility));
        if (samples) {
          options = options.withSampling(new Sampling(0.8, 0, 0.9, 3));
        }
        List<String> alone = bits(translate(models, options.withBatchSize(1), 1));
        assertThat(bits(translate(models, options.withBatchSize(64), 2))).isEqualTo(alone);
      }
    }
  }

  private static List<String> bits(List<Translation> translations) {
    return translations.stream().map(TranslatorTest::bits).toList();
  }

  @Test
  void theChoiceIsThatOfTheListOfCandidates() {
    TranslationOptions options = options().withBeamSize(6).withNBest(6);
    List<Translation> lists = translate(List.of(one), options, 1);
    List<Translation> chosen =
        translate(
            List.of(one), options.withBeamSize(2).withRisk(new MinimumRisk(6, Utility.CHRF)), 1);
    for (int i : new int[] {0, 3}) {
      List<Candidate> all = lists.get(i).candidates();
      List<String> texts = all.stream().map(Candidate::text).toList();
      double[] scores = all.stream().mapToDouble(Candidate::score).toArray();
      int best =
          NBest.minimumBayesRisk(Utility.CHRF.metric(), texts, NBest.probabilities(scores, 1));
      assertThat(chosen.get(i).text()).isEqualTo(texts.get(best));
      assertThat(chosen.get(i).candidates()).hasSize(2);
    }
  }

  @Test
  void samplesOfALineDoNotDependOnItsNumber() {
    List<String> texts = new ArrayList<>();
    TranslationOptions options = options().withSampling(Sampling.plain(4)).withNBest(9);
    try (Workers workers = new Workers(1)) {
      Translator translator = new Translator(one, options, workers);
      for (Translation each : translator.translate(List.of(LINES.get(0), "Haus", LINES.get(0)))) {
        texts.add(TranslatorTest.bits(each));
        assertThat(each.candidates()).hasSize(9);
      }
      assertThat(texts.get(0)).isEqualTo(texts.get(2)).isNotEqualTo(texts.get(1));
      assertThatThrownBy(
              () ->
                  translator.translateTexts(
                      List.of(SourceText.of("Haus").withRequired(List.of("house")))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("found a term or a required phrase with sampling, expected a search");
      assertThat(
              translator
                  .translateTexts(List.of(SourceText.of("Haus").withPrefix("The ho")))
                  .get(0)
                  .candidates())
          .allMatch(each -> each.text().startsWith("The ho"));
    }
  }

  @Test
  void noCandidatesAreRefused() {
    assertThatThrownBy(() -> new MinimumRisk(0, Utility.CHRF))
        .hasMessage("minimum Bayes risk: expected 1 candidate or more, found 0");
  }
}
