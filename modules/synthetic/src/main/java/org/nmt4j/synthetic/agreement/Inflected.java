package org.nmt4j.synthetic.agreement;

import java.util.List;

/**
 * A word with a form for one and one for many.
 *
 * @param singular as in "the cat sleeps"
 * @param plural as in "the cats sleep"
 */
record Inflected(String singular, String plural) {

  String form(boolean many) {
    return many ? plural : singular;
  }

  /** The number of a form. */
  boolean isPlural(String form) {
    return plural.equals(form);
  }

  /** Nouns or verbs, each as its two forms joined by a slash. */
  static List<Inflected> of(String... forms) {
    return List.of(forms).stream()
        .map(both -> both.split("/"))
        .map(both -> new Inflected(both[0], both[1]))
        .toList();
  }
}
