package org.nmt4j.server.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nmt4j.tokenization.language.LanguageIdentifier;

/** Finds the language of a text among the languages that are served. */
final class ServedLanguages implements LanguageDetector {
  private static final double PERCENT = 100;

  private final List<String> languages;
  private final LanguageIdentifier identifier = new LanguageIdentifier();

  ServedLanguages(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  @Override
  public List<DetectedLanguage> detect(String text) {
    double[] probabilities = identifier.probabilities(text, languages);
    List<DetectedLanguage> ranked = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      ranked.add(new DetectedLanguage(languages.get(i), PERCENT * probabilities[i]));
    }
    ranked.sort(Comparator.comparingDouble(DetectedLanguage::confidence).reversed());
    return ranked;
  }
}
