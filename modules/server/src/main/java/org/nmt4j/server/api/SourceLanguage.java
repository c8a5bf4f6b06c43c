package org.nmt4j.server.api;

import java.util.List;
import java.util.Optional;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.language.DetectedLanguage;
import org.nmt4j.server.language.LanguageDetector;

/** Finds the language of texts whose client does not name it. */
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
   * The way of one text.
   *
   * @param pair the languages; empty if the text has the target language and stays as it is
   * @param detected the detected language; empty if the client named the language
   */
  record Way(Optional<LanguagePair> pair, Optional<Guess> detected) {}

  /**
   * A detected language.
   *
   * @param confidence its probability in percent
   */
  record Guess(long confidence, String language) {}

  /** Returns the languages of a text, the likeliest first. */
  List<Guess> detect(String text) {
    return detector.detect(text).stream().map(SourceLanguage::guess).toList();
  }

  private static Guess guess(DetectedLanguage each) {
    return new Guess(
        Math.max(0, Math.min(PERCENT, Math.round(each.confidence()))), each.language());
  }

  /**
   * Returns the way of a text.
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
    for (Guess guess : detect(text)) {
      if (guess.language().equals(target)) {
        return new Way(Optional.empty(), Optional.of(guess));
      } else if (languages.targets(guess.language()).contains(target)) {
        return new Way(Optional.of(new LanguagePair(guess.language(), target)), Optional.of(guess));
      }
    }
    // No detected language leads to the target: the problem names the target.
    return new Way(
        Optional.of(languages.pair(languages.sources().get(0), target)), Optional.empty());
  }

  /**
   * Returns the languages of a text.
   *
   * @param source a code, or {@link #AUTO} for the likeliest language that can be translated into
   *     the target
   * @throws org.nmt4j.server.http.HttpProblem if no model translates between the languages
   */
  LanguagePair pair(String source, String target, String text) {
    if (!source.equals(AUTO)) {
      return languages.pair(source, target);
    }
    return detect(text).stream()
        .filter(guess -> languages.targets(guess.language()).contains(target))
        .findFirst()
        .map(guess -> new LanguagePair(guess.language(), target))
        .orElseGet(() -> languages.pair(languages.sources().get(0), target));
  }
}
