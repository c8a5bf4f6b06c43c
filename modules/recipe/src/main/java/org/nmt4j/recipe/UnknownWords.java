package org.nmt4j.recipe;

/** The treatment of {@code <unk>}, the token for words outside the vocabulary, in translations. */
public enum UnknownWords {
  /** The token stays in the translation. */
  KEEP,

  /** The search never chooses the token. */
  FORBID,

  /**
   * The source word with the most attention replaces the token, or the translation of that word in
   * a lexicon (Luong et al. 2015, "Addressing the rare word problem").
   */
  REPLACE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
