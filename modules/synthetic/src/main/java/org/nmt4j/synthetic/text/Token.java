package org.nmt4j.synthetic.text;

import java.util.List;

/**
 * A word without white space, and the parts of the meaning that it expresses.
 *
 * @param text the word with adjacent punctuation
 * @param parts the parts of the meaning that the word expresses; empty if the other language has no
 *     word for it
 */
public record Token(String text, List<Part> parts) {

  /** Copies the parts. */
  public Token {
    parts = List.copyOf(parts);
  }

  Token withText(String changed) {
    return new Token(changed, parts);
  }
}
