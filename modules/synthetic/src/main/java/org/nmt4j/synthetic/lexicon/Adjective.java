package org.nmt4j.synthetic.lexicon;

import java.util.Collections;
import java.util.Set;

/**
 * An adjective.
 *
 * @param german the German form without an ending
 * @param english the English translation
 * @param kinds the kinds of nouns that the adjective describes
 */
public record Adjective(String german, String english, Set<SemanticClass> kinds) {

  /** Returns whether the adjective makes sense with a noun. */
  public boolean fits(Noun noun) {
    return !Collections.disjoint(noun.kinds(), kinds);
  }

  /**
   * Returns the German form with an ending such as {@code en}. A final e of the adjective is not
   * doubled.
   */
  public String german(String ending) {
    return german.endsWith("e")
        ? german.substring(0, german.length() - 1) + ending
        : german + ending;
  }
}
