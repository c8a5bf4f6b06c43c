package org.nmt4j.server.language;

import java.util.List;

/** Finds the language of a text. Any number of threads may use a detector. */
public interface LanguageDetector {

  /**
   * Returns the languages of the detector, the likeliest first. The confidences of all languages
   * add up to at most 100. All are 0 if the text has no letters; the order is then that of the
   * detector's languages.
   */
  List<DetectedLanguage> detect(String text);
}
