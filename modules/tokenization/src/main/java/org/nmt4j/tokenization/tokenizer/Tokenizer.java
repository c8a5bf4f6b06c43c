package org.nmt4j.tokenization.tokenizer;

import java.util.List;

/**
 * Cuts a line into tokens and joins tokens to a line. Several threads may use an implementation at
 * the same time.
 */
public interface Tokenizer {

  /**
   * Cuts a line into tokens. The tokens of a word between two spaces do not depend on other words.
   *
   * @param line a line with single spaces, without other white space and without spaces at the ends
   * @return the tokens; none is empty or contains white space
   */
  List<String> tokenize(String line);

  /**
   * Returns the tokens that stand for a space in a line.
   *
   * @return the tokens; empty if spaces become no tokens
   */
  default List<String> space() {
    return List.of();
  }

  /**
   * Joins tokens to a line. The tokens of {@link #tokenize} give the original line. Other tokens,
   * such as the mistakes of a model, also give a line.
   *
   * @param tokens the tokens
   * @return the line
   */
  String detokenize(List<String> tokens);
}
