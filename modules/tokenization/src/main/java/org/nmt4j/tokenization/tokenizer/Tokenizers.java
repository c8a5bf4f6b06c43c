package org.nmt4j.tokenization.tokenizer;

import java.util.Collection;
import java.util.Set;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.nmt4j.tokenization.corpus.DataException;

/** Creates tokenizers. */
public final class Tokenizers {
  private Tokenizers() {}

  /**
   * Creates a tokenizer that cuts between letters, digits and other characters.
   *
   * @return the tokenizer
   */
  public static Tokenizer opennlpSimple() {
    return new JoinerTokenizer(new OpenNlpCutter(SimpleTokenizer.INSTANCE));
  }

  /**
   * Creates a tokenizer that cuts by the maximum entropy model of OpenNLP for a language.
   *
   * @param language the code of the language
   * @return the tokenizer
   * @throws DataException if there is no model of the language
   */
  public static Tokenizer opennlpMe(String language) {
    return new JoinerTokenizer(new OpenNlpCutter(new MaxentTokenizer(language)));
  }

  /**
   * Returns a tokenizer that keeps {@link PlaceholderTokens placeholders} whole and never joins
   * them to their neighbours.
   *
   * @param tokenizer a tokenizer of this class, other than that of characters
   * @return the tokenizer
   */
  public static Tokenizer keepingPlaceholders(Tokenizer tokenizer) {
    return tokenizer instanceof JoinerTokenizer joiner
        ? new JoinerTokenizer(new PlaceholderCutter(joiner.cutter()), true)
        : tokenizer;
  }

  /**
   * Returns a tokenizer that keeps tags whole where they stand between spaces.
   *
   * @param tokenizer cuts the other text
   * @param tags the tags, which contain no space
   * @return the tokenizer
   */
  public static Tokenizer keepingTags(Tokenizer tokenizer, Collection<String> tags) {
    return new TagTokenizer(tokenizer, Set.copyOf(tags));
  }

  /**
   * Creates a tokenizer that cuts at white space only. It is for text that is tokenized already.
   *
   * @return the tokenizer
   */
  public static Tokenizer whitespace() {
    return new WhitespaceTokenizer();
  }

  /**
   * Creates a tokenizer that makes a token of every character.
   *
   * @return the tokenizer
   */
  public static Tokenizer characters() {
    return new CharacterTokenizer();
  }
}
