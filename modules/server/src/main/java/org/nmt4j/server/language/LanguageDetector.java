package org.nmt4j.server.language;

import java.util.List;

/** Finds the language of a text. Any number of threads may use a detector. */
@FunctionalInterface
public interface LanguageDetector {

  /**
   * Returns the languages of the detector, the likeliest first. The confidences of all languages
   * add up to at most 100; the rest is that of languages that the detector does not return. All are
   * 0 if the text has no letters; the order is then that of the detector's languages.
   */
  List<DetectedLanguage> detect(String text);

  /**
   * Returns a detector of some languages. The first text with letters loads its model, which takes
   * seconds.
   *
   * @param languages codes such as {@code de} or {@code pt-BR}
   */
  static LanguageDetector among(List<String> languages) {
    return new ServedLanguages(languages);
  }
}
