package org.nmt4j.recipe;

/** The condition that ends the search for a translation. */
public enum SearchStop {
  /** No better translation can be found. */
  EXACT,

  /** No better translation can be found, or as many translations as the beam size have ended. */
  BEAM;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
