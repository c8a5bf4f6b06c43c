package org.nmt4j.server.api;

import java.util.List;
import java.util.Optional;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.language.DetectedLanguage;
import org.nmt4j.server.language.LanguageDetector;

/** Finds the language of a text if its client does not name one. */
final class SourceLanguage {
  /** The code that asks for detection. */
  static final String AUTO = "auto";

  private static final int PERCENT = 100;

  private final Languages languages;
  private final LanguageDetector detector;

  SourceLanguage(Languages languages, LanguageDetector detector) {
    this.languages = languages;
    this.detector = detector;
  }

  /**
   * The languages by which one text is translated.
   *
   * @param pair the pair of languages; empty if the text is in the target language already, and is
   *     returned unchanged
   * @param detected the detected language; empty if the client named the language
   */
  record Way(Optional<LanguagePair> pair, Optional<Guess> detected) {}

  /**
   * A detected language.
   *
   * @param confidence the probability of the language in percent, from 0 to 100
   */
  record Guess(long confidence, String language) {}

  /** Returns the languages that a text may have, the likeliest first. */
  List<Guess> detect(String text) {
    return detector.detect(text).stream().map(SourceLanguage::guess).toList();
  }

  private static Guess guess(DetectedLanguage each) {
    return new Guess(
        Math.max(0, Math.min(PERCENT, Math.round(each.confidence()))), each.language());
  }

  /**
   * Returns the languages by which a text is translated. A text in the target language is not
   * translated.
   *
   * @param source a code, or {@link #AUTO} for the likeliest language that can be translated into
   *     the target
   * @throws org.nmt4j.server.http.HttpProblem if no model translates between the languages
   */
  Way way(String source, String target, String text) {
    if (!source.equals(AUTO)) {
      boolean same = source.equalsIgnoreCase(target) && languages.isServed(source);
      return new Way(
          same ? Optional.empty() : Optional.of(languages.pair(source, target)), Optional.empty());
    }
    String to = languages.served(target);
    for (Guess guess : detect(text)) {
      if (guess.language().equals(to)) {
        return new Way(Optional.empty(), Optional.of(guess));
      } else if (languages.targets(guess.language()).contains(to)) {
        return new Way(Optional.of(new LanguagePair(guess.language(), to)), Optional.of(guess));
      }
    }
    // No model translates a detected language into the target. The error names the target.
    return new Way(
        Optional.of(languages.pair(languages.sources().get(0), target)), Optional.empty());
  }

  /**
   * Returns the pair of languages by which a text is translated.
   *
   * @param source a code, or {@link #AUTO} for the likeliest language that can be translated into
   *     the target
   * @throws org.nmt4j.server.http.HttpProblem if no model translates between the languages
   */
  LanguagePair pair(String source, String target, String text) {
    if (!source.equals(AUTO)) {
      return languages.pair(source, target);
    }
    String to = languages.served(target);
    return detect(text).stream()
        .filter(guess -> languages.targets(guess.language()).contains(to))
        .findFirst()
        .map(guess -> new LanguagePair(guess.language(), to))
        .orElseGet(() -> languages.pair(languages.sources().get(0), target));
  }
}
