package org.nmt4j.server.api;

import java.util.List;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.translation.SourceText;

/**
 * The texts of a request to the interface of nmt4j itself.
 *
 * @param texts the texts with their rules
 * @param pair the languages of the translation
 * @param nBest the most candidates of each text
 */
record AskedTexts(List<SourceText> texts, LanguagePair pair, int nBest) {

  /** Returns a request to the engine for some of the texts. */
  TranslationRequest of(List<SourceText> some) {
    return TranslationRequest.of(pair, some, nBest);
  }
}
