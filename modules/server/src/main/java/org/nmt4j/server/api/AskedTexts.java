package org.nmt4j.server.api;

import java.util.List;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.translation.Glossary;

/**
 * The texts of a request to the interface of nmt4j itself.
 *
 * @param pair the languages of the translation
 * @param nBest the most candidates of each text
 * @param terms the terms of this request
 */
record AskedTexts(List<String> texts, LanguagePair pair, int nBest, Glossary terms) {

  /** Returns a request to the engine for some of the texts. */
  TranslationRequest of(List<String> some) {
    return new TranslationRequest(pair, some, nBest).withTerms(terms);
  }
}
