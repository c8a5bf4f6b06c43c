package org.nmt4j.server.api;

import java.util.List;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.translation.Translation.Candidate;

/**
 * The best translation of a text and its alternatives.
 *
 * @param alternatives the other translations, best first
 */
record Rendered(String text, List<String> alternatives) {

  /** Returns a text as its own translation, without alternatives. */
  static Rendered same(String text) {
    return new Rendered(text, List.of());
  }

  static Rendered of(Translated translated, int alternatives) {
    return new Rendered(
        translated.text(),
        translated.candidates().stream().skip(1).limit(alternatives).map(Candidate::text).toList());
  }
}
