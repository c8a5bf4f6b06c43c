package org.nmt4j.server.api;

import java.util.List;
import org.nmt4j.server.engine.Translated;

/**
 * A term that occurs in a text, in JSON.
 *
 * @param met whether the best translation of the text has the translation of the term
 */
record FoundTerm(String source, String target, boolean met) {

  /** Returns the terms in a text, in their order. */
  static List<FoundTerm> of(Translated translated) {
    return translated.translation().terms().stream()
        .map(use -> new FoundTerm(use.term().source(), use.term().target(), use.isMet()))
        .toList();
  }
}
