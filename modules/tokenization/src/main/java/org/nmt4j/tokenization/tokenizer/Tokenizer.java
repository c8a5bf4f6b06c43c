package org.nmt4j.tokenization.tokenizer;

import java.util.List;

/**
 * Cuts a line into tokens and puts it together again. Implementations may be used by several
 * threads at once.
 */
public interface Tokenizer {

  /**
   * Cuts a line into tokens.
   *
   * @param line a line in which single spaces are the only white space, at neither end
   * @return its tokens, none of which is empty or holds white space
   */
  List<String> tokenize(String line);

  /**
   * Returns the tokens that stand for a space of a line.
   *
   * @return the tokens; none if spaces leave no token
   */
  default List<String> space() {
    return List.of();
  }

  /**
   * Puts a line together. For the tokens of a line this is that line; any other tokens, such as a
   * model's mistakes, give a line as well.
   *
   * @param tokens the tokens
   * @return the line
   */
  String detokenize(List<String> tokens);
}
