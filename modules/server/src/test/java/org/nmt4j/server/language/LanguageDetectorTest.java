package org.nmt4j.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR =
      LanguageDetector.among(List.of("en", "de", "fr", "zh", "pt", "pt-BR", "ru", "aa"));

  @ParameterizedTest
  @CsvSource({
    "en, The dog sleeps in the garden.",
    "de, Der Hund schläft im Garten.",
    "fr, Le chien dort dans le jardin.",
    "zh, 狗在花园里睡觉。",
    "pt, O cachorro não está dormindo no jardim.",
    "ru, Собака спит в саду."
  })
  void sentencesAreRecognised(String language, String text) {
    List<DetectedLanguage> found = DETECTOR.detect(text);
    assertThat(found).hasSize(8);
    assertThat(found.get(0).language()).isEqualTo(language);
    assertThat(found.get(0).confidence()).isGreaterThan(40);
    assertThat(found.stream().mapToDouble(DetectedLanguage::confidence).sum())
        .isLessThanOrEqualTo(100.0001);
    assertThat(DETECTOR.detect((text + " ").repeat(400)).get(0).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "123 + 4 = ?", "😀"})
  void textWithoutLettersHasNoLanguage(String text) {
    assertThat(DETECTOR.detect(text))
        .allMatch(each -> each.confidence() == 0)
        .extracting(DetectedLanguage::language)
        .startsWith("en", "de", "fr");
  }

  @Test
  void aLanguageThatIsNotServedLeavesLittleConfidence() {
    List<DetectedLanguage> found =
        LanguageDetector.among(List.of("en", "de")).detect("Собака спит в саду у дома.");
    assertThat(found.get(0).confidence()).isLessThan(5);
  }

  @Test
  void wordsAreOftenRecognised() {
    List<String> german = List.of("Guten Morgen", "zwei Hunde", "ein Mädchen schläft", "Straße");
    List<String> english = List.of("Good morning", "two dogs", "a girl is sleeping", "the street");
    LanguageDetector detector = LanguageDetector.among(List.of("en", "de"));
    assertThat(german).allMatch(text -> detector.detect(text).get(0).language().equals("de"));
    assertThat(english).allMatch(text -> detector.detect(text).get(0).language().equals("en"));
  }
}
