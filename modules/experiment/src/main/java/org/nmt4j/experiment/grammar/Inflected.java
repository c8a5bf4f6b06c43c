package org.nmt4j.experiment.grammar;

import java.util.List;

/**
 * A word with a form for one and one for many.
 *
 * @param singular as in "the cat sleeps"
 * @param plural as in "the cats sleep"
 */
public record Inflected(String singular, String plural) {

  public String form(boolean many) {
    return many ? plural : singular;
  }

  /** Returns the grammatical number of a form. */
  public boolean isPlural(String form) {
    return plural.equals(form);
  }

  /** Parses words, each written as its two forms with a slash between. */
  public static List<Inflected> of(String... forms) {
    return List.of(forms).stream()
        .map(both -> both.split("/"))
        .map(both -> new Inflected(both[0], both[1]))
        .toList();
  }
}
