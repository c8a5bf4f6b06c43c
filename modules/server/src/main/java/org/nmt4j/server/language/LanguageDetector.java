package org.nmt4j.server.language;

import java.util.List;

/** Finds the language of a text. Any number of threads may use a detector. */
@FunctionalInterface
public interface LanguageDetector {

  /**
   * Returns all languages of the detector, the likeliest first. Their confidences add up to at most
   * 100. The remainder up to 100 is the probability of other languages. If the text has no letters,
   * all confidences are 0, and the languages come in the order of {@link #among}.
   */
  List<DetectedLanguage> detect(String text);

  /**
   * Returns a detector of some languages. The first call with letters in its text loads the model
   * of the detector, which takes seconds.
   *
   * @param languages codes such as {@code de} or {@code pt-BR}
   */
  static LanguageDetector among(List<String> languages) {
    return new ServedLanguages(languages);
  }
}
