package org.nmt4j.recipe;

/** The tokenizer, which cuts text into words. */
public enum TokenizerType {
  /** Cuts where the class of characters changes. It works for any language without a model. */
  OPENNLP_SIMPLE,

  /** The maximum entropy tokenizer of Apache OpenNLP. It needs the model of the language. */
  OPENNLP_ME,

  /** Cuts at white space only. It suits text that is tokenized already. */
  WHITESPACE,

  /** Makes a token of every character. */
  CHAR,

  /**
   * Reads each word as numbers with commas between them. The network reads the numbers in place of
   * an embedding.
   */
  NUMBERS;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
