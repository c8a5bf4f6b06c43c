package org.nmt4j.tokenization.tokenizer;

import opennlp.tools.tokenize.SimpleTokenizer;
import org.nmt4j.tokenization.corpus.DataException;

/** The tokenizers there are. */
public final class Tokenizers {
  private Tokenizers() {}

  /**
   * Cuts where letters, digits and other characters meet.
   *
   * @return the tokenizer
   */
  public static Tokenizer opennlpSimple() {
    return new JoinerTokenizer(new OpenNlpCutter(SimpleTokenizer.INSTANCE));
  }

  /**
   * Cuts where OpenNLP's maximum entropy model of a language says so.
   *
   * @param language the language's code
   * @return the tokenizer
   * @throws DataException if there is no model of that language
   */
  public static Tokenizer opennlpMe(String language) {
    return new JoinerTokenizer(new OpenNlpCutter(new MaxentTokenizer(language)));
  }

  /**
   * Cuts at spaces only, for text that is tokenized already.
   *
   * @return the tokenizer
   */
  public static Tokenizer whitespace() {
    return new WhitespaceTokenizer();
  }

  /**
   * Makes every character a token.
   *
   * @return the tokenizer
   */
  public static Tokenizer characters() {
    return new CharacterTokenizer();
  }
}
