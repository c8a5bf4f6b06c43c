package org.nmt4j.synthetic.lexicon;

import java.util.Collections;
import java.util.Set;

/**
 * An adjective.
 *
 * @param german the form without an ending
 * @param english its translation
 * @param kinds the kinds of nouns it is said of
 */
public record Adjective(String german, String english, Set<SemanticClass> kinds) {

  /** Whether it makes sense with a noun. */
  public boolean fits(Noun noun) {
    return !Collections.disjoint(noun.kinds(), kinds);
  }

  /**
   * The German form with an ending such as {@code en}; a final e of the adjective is not doubled.
   */
  public String german(String ending) {
    return german.endsWith("e")
        ? german.substring(0, german.length() - 1) + ending
        : german + ending;
  }
}
