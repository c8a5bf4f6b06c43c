package org.nmt4j.recipe;

/** What becomes of {@code <unk>}, the model's mark for a word outside its vocabulary. */
public enum UnknownWords {
  /** It stays in the translation. */
  KEEP,

  /** The search never puts it out. */
  FORBID,

  /**
   * The source word with the most attention takes its place, or what a lexicon gives for that word
   * (Luong et al. 2015, "Addressing the rare word problem").
   */
  REPLACE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
