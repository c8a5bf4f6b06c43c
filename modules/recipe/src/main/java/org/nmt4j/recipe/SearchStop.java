package org.nmt4j.recipe;

/** When the search for a sentence's translation ends. */
public enum SearchStop {
  /** When no better translation can come any more. */
  EXACT,

  /** Also as soon as as many translations have ended as the beam is wide. */
  BEAM;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
