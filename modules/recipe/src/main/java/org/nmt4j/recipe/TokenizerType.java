package org.nmt4j.recipe;

/** How running text is cut into words. */
public enum TokenizerType {
  /** Cuts where the class of the character changes; no model, any language. */
  OPENNLP_SIMPLE,

  /** Apache OpenNLP's maximum entropy tokenizer; needs the model of the language. */
  OPENNLP_ME,

  /** Cuts at white space only: for text that is tokenized already. */
  WHITESPACE,

  /** Every character is a token. */
  CHAR,

  /**
   * Every token is a step of numbers, with commas between them; a network reads the numbers, not an
   * embedding.
   */
  NUMBERS;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
