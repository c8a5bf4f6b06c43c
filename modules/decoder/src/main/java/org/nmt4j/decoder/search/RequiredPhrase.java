package org.nmt4j.decoder.search;

import java.util.List;

/**
 * A phrase that an output must have.
 *
 * @param tokens the ids of the phrase, which must follow each other; one or more
 * @param opening the ids that also count as the phrase if the output begins with them, such as
 *     those of the phrase with a capital letter; empty for none
 */
public record RequiredPhrase(List<Integer> tokens, List<Integer> opening) {

  /** Keeps unmodifiable copies and checks that there are tokens. */
  public RequiredPhrase {
    tokens = List.copyOf(tokens);
    opening = List.copyOf(opening);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("required phrase: found no tokens, expected one or more");
    }
  }

  /**
   * Creates a phrase that has no other ids at the beginning of an output.
   *
   * @param tokens the ids of the phrase; one or more
   */
  public RequiredPhrase(List<Integer> tokens) {
    this(tokens, List.of());
  }
}
