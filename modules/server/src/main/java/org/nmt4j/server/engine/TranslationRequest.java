package org.nmt4j.server.engine;

import java.util.List;

/**
 * Texts to translate.
 *
 * @param pair the languages
 * @param texts any texts: sentences, paragraphs, or lines with line feeds between them
 * @param nBest the most candidates of each text, at least 1; a text never has more candidates than
 *     the beam of the model has hypotheses
 */
public record TranslationRequest(LanguagePair pair, List<String> texts, int nBest) {
  /**
   * Keeps an unmodifiable copy of the texts.
   *
   * @throws IllegalArgumentException if {@code nBest} is less than 1
   */
  public TranslationRequest {
    texts = List.copyOf(texts);
    if (nBest < 1) {
      throw new IllegalArgumentException("found n-best " + nBest + ", expected 1 or more");
    }
  }
}
