package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.evaluation.confidence.PlattScaling;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.translation.Translation.Candidate;

class WordConfidencesTest {
  private static final PlattScaling SCALING = new PlattScaling(0.5, -1);
  private static final List<String> TEXTS =
      List.of(
          "Das Haus ist alt. Der Hund ist gro\u00df.\n\nDie Katze (grau) schl\u00e4ft, sagt Anna.",
          "",
          "Hund",
          " \n ",
          "Der Hund ist alt.");

  @TempDir private static Path folder;
  private static TranslationModel one;
  private static TranslationModel two;

  @BeforeAll
  static void create() {
    WordModels models = new WordModels(folder);
    one = models.model();
    two = models.model("seed=6");
  }

  private static TranslationOptions options() {
    return TranslationOptions.of(one.recipe().decoding()).withNBest(2);
  }

  private static TranslationModel calibrated(int models) {
    return one.withCalibration(Optional.of(new WordCalibration(SCALING, models)));
  }

  private static String withoutSpace(String text) {
    return WhiteSpace.collapse(text).replace(" ", "");
  }

  @Test
  void wordsAreInTheTextAndHaveTheProbabilityOfTheirTokens() {
    try (Workers workers = new Workers(1)) {
      Translator translator = new Translator(one, options(), workers);
      for (Translation each : translator.translate(TEXTS)) {
        for (Candidate candidate : each.candidates()) {
          int end = 0;
          StringBuilder letters = new StringBuilder();
          for (WordConfidence word : translator.wordConfidences(each, candidate)) {
            assertThat(word.span().from()).isGreaterThanOrEqualTo(end);
            assertThat(word.span().in(candidate.text())).isEqualTo(word.text());
            assertThat(word.confidence())
                .isEqualTo(Math.min(1, StrictMath.exp(word.logProbability())));
            end = word.span().to();
            letters.append(word.text());
          }
          assertThat(withoutSpace(letters.toString())).isEqualTo(withoutSpace(candidate.text()));
        }
      }
    }
  }

  @Test
  void theProbabilityOfAWordIsTheProductOverItsSubwords() {
    String text = "The household is old.";
    List<String> tokens = one.pipelines().target().encode(text);
    List<Double> logs =
        IntStream.rangeClosed(0, tokens.size()).mapToObj(i -> -0.125 * (i + 1)).toList();
    Candidate candidate = new Candidate(text, tokens, -1, logs, -1, List.of(), false, 0);
    List<WordConfidence> words;
    try (Workers workers = new Workers(1)) {
      words =
          new Translator(one, options(), workers)
              .wordConfidences(new Translation(List.of("Das"), List.of(candidate)), candidate);
    }
    List<Double> expected = new ArrayList<>();
    int token = 0;
    for (List<String> word : ContinuationMark.group(tokens)) {
      double sum = 0;
      for (int i = 0; i < word.size(); i++) {
        sum += logs.get(token++);
      }
      expected.add(sum);
    }
    assertThat(tokens).hasSizeGreaterThan(5);
    assertThat(words)
        .extracting(WordConfidence::text)
        .containsExactly("The", "household", "is", "old", ".");
    assertThat(words).extracting(WordConfidence::logProbability).isEqualTo(expected);
  }

  @Test
  void aCalibrationChangesTheConfidenceAlone() {
    try (Workers workers = new Workers(1)) {
      Translator plain = new Translator(one, options(), workers);
      Translator calibrated = new Translator(calibrated(1), options(), workers);
      assertThat(plain.calibration()).isEmpty();
      assertThat(calibrated.calibration()).hasValue(new WordCalibration(SCALING, 1));
      for (String text : TEXTS) {
        Translation before = plain.translate(text);
        Translation after = calibrated.translate(text);
        assertThat(TranslatorTest.bits(after)).isEqualTo(TranslatorTest.bits(before));
        List<WordConfidence> words = calibrated.wordConfidences(after, after.candidates().get(0));
        assertThat(words)
            .extracting(WordConfidence::logProbability)
            .isEqualTo(
                plain.wordConfidences(before, before.candidates().get(0)).stream()
                    .map(WordConfidence::logProbability)
                    .toList());
        for (WordConfidence word : words) {
          double probability = Math.max(1e-12, Math.exp(word.logProbability()));
          double logit = Math.log(probability / (1 - probability));
          assertThat(word.confidence())
              .isCloseTo(1 / (1 + Math.exp(1 - 0.5 * logit)), within(1e-9));
        }
      }
    }
  }

  @Test
  void aCalibrationIsForANumberOfModels() {
    try (Workers workers = new Workers(1)) {
      assertThat(new Translator(List.of(calibrated(1), two), options(), workers).calibration())
          .isEmpty();
      assertThat(new Translator(List.of(calibrated(2), two), options(), workers).calibration())
          .isPresent();
      assertThat(new Translator(List.of(two, calibrated(2)), options(), workers).calibration())
          .isEmpty();
      assertThat(new Translator(calibrated(2), options(), workers).calibration()).isEmpty();
    }
  }

  private static List<List<WordConfidence>> confidences(
      List<TranslationModel> models, List<String> lines, int batch, int threads) {
    try (Workers workers = new Workers(threads)) {
      Translator translator = new Translator(models, options().withBatchSize(batch), workers);
      return translator.translate(lines).stream()
          .map(each -> translator.wordConfidences(each, each.candidates().get(0)))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void nothingButTheTextDecides(int count) {
    List<TranslationModel> models = List.of(calibrated(count), two).subList(0, count);
    List<String> lines = new ArrayList<>(TEXTS);
    for (int i = 0; i < 20; i++) {
      lines.add("Der Hund und die Katze ".repeat(i % 4) + "schl\u00e4ft " + i);
    }
    List<List<WordConfidence>> alone = confidences(models, lines, 1, 1);
    assertThat(alone).anyMatch(words -> words.size() > 1);
    for (int batch : new int[] {3, 64}) {
      assertThat(confidences(models, lines, batch, 2)).isEqualTo(alone);
    }
    assertThat(confidences(models, lines.subList(4, 9), 64, 1)).isEqualTo(alone.subList(4, 9));
  }

  @Test
  void aCalibrationReadsWhatItWrites() {
    WordCalibration calibration = new WordCalibration(new PlattScaling(1 / 3.0, -1e-7), 3);
    assertThat(calibration.toText()).startsWith("slope 0.3333").hasLineCount(3);
    assertThat(WordCalibration.read(LineReader.of(calibration.toText(), "x")))
        .isEqualTo(calibration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "slope 1",
        "slope NaN\nintercept 0\nmodels 1\n",
        "slope Infinity\nintercept 0\nmodels 1\n",
        "slope 1\nintercept 0\nmodels 0\n",
        "slope 1\nmodels 1\nintercept 0\n",
        "slope 1\nintercept 0\nmodels 1\nmore 2\n"
      })
  void otherTextsAreNoCalibration(String text) {
    assertThatThrownBy(() -> WordCalibration.read(LineReader.of(text, "x")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected ");
  }
}
