package org.nmt4j.decoder.search;

import java.util.Locale;

/** The ids that may not be predicted at a given length, as masks over the vocabulary. */
final class ForbiddenTokens {
  private final int minLength;
  private final boolean[] always;
  private final boolean[] beforeMinimum;

  ForbiddenTokens(SearchOptions options, int vocabularySize) {
    minLength = options.minLength();
    always = new boolean[vocabularySize];
    for (int id : options.suppressed()) {
      requireKnown(id, vocabularySize);
      always[id] = true;
    }
    int eos = options.special().eos();
    requireKnown(eos, vocabularySize);
    beforeMinimum = always.clone();
    beforeMinimum[eos] = true;
  }

  int vocabularySize() {
    return always.length;
  }

  /** Returns the mask for token number {@code length} of a hypothesis. */
  boolean[] at(int length) {
    return length < minLength ? beforeMinimum : always;
  }

  /** Returns the mask without EOS at any length. */
  boolean[] withEnd() {
    return beforeMinimum;
  }

  private static void requireKnown(int id, int vocabularySize) {
    if (id >= vocabularySize) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "token id %d is outside the model's vocabulary of %d",
              id,
              vocabularySize));
    }
  }
}
