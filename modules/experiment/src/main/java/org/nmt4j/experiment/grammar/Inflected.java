package org.nmt4j.experiment.grammar;

import java.util.List;

/**
 * A word with a singular form and a plural form.
 *
 * @param singular the form in "the cat sleeps"
 * @param plural the form in "the cats sleep"
 */
public record Inflected(String singular, String plural) {

  public String form(boolean many) {
    return many ? plural : singular;
  }

  /** Returns the grammatical number of a form. */
  public boolean isPlural(String form) {
    return plural.equals(form);
  }

  /** Parses words whose two forms are separated by a slash. */
  public static List<Inflected> of(String... forms) {
    return List.of(forms).stream()
        .map(both -> both.split("/"))
        .map(both -> new Inflected(both[0], both[1]))
        .toList();
  }
}
