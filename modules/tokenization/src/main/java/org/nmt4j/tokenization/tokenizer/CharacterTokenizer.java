package org.nmt4j.tokenization.tokenizer;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a token of every Unicode character (code point). A space becomes U+2581. A literal U+2581
 * becomes a token of two U+2581.
 */
final class CharacterTokenizer implements Tokenizer {
  private static final String SPACE = "\u2581";
  private static final String LITERAL_SPACE_SIGN = SPACE + SPACE;

  @Override
  public List<String> tokenize(String line) {
    List<String> tokens = new ArrayList<>(line.length());
    int next;
    for (int i = 0; i < line.length(); i = next) {
      next = line.offsetByCodePoints(i, 1);
      String character = line.substring(i, next);
      if (character.equals(" ")) {
        tokens.add(SPACE);
      } else {
        tokens.add(character.equals(SPACE) ? LITERAL_SPACE_SIGN : character);
      }
    }
    return tokens;
  }

  @Override
  public List<String> space() {
    return List.of(SPACE);
  }

  @Override
  public String detokenize(List<String> tokens) {
    StringBuilder line = new StringBuilder(tokens.size());
    for (String token : tokens) {
      if (token.equals(SPACE)) {
        line.append(' ');
      } else {
        line.append(token.equals(LITERAL_SPACE_SIGN) ? SPACE : token);
      }
    }
    return line.toString();
  }
}
