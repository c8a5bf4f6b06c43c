package org.nmt4j.synthetic.text;

import java.util.List;

/**
 * Text without white space and what it expresses.
 *
 * @param text a word with the punctuation that touches it
 * @param parts the parts of the meaning it expresses; none where the other language has no word
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
