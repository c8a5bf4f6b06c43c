package org.nmt4j.tokenization.tokenizer;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into words. {@link Joiner#MARK} marks the places without a space; it stands on the
 * side of a token that touched its neighbour. {@code (yes).} becomes {@code (￭ yes ￭) ￭.}
 *
 * <p>Punctuation carries the mark, so that a word is the same token at every place. For the same
 * reason, the mark between two parts of a word is a separate token: {@code 3rd} becomes {@code 3 ￭
 * rd}.
 *
 * @param cutter cuts the text between two spaces
 * @param keepsPlaceholders whether a {@link PlaceholderTokens placeholder} never carries the mark
 */
record JoinerTokenizer(WordCutter cutter, boolean keepsPlaceholders) implements Tokenizer {

  JoinerTokenizer(WordCutter cutter) {
    this(cutter, false);
  }

  @Override
  public List<String> tokenize(String line) {
    List<String> tokens = new ArrayList<>();
    for (String run : new WhitespaceTokenizer().tokenize(line)) {
      addMarked(cutter.cut(run), tokens);
    }
    return tokens;
  }

  @Override
  public String detokenize(List<String> tokens) {
    StringBuilder line = new StringBuilder();
    boolean joined = true;
    for (String token : tokens) {
      if (!joined && !token.startsWith(Joiner.MARK)) {
        line.append(' ');
      }
      line.append(Joiner.unescape(token));
      joined = token.endsWith(Joiner.MARK);
    }
    return line.toString();
  }

  private void addMarked(List<String> parts, List<String> tokens) {
    String prefix = "";
    for (int i = 0; i < parts.size(); i++) {
      String token = prefix + Joiner.escape(parts.get(i));
      prefix = "";
      if (i + 1 == parts.size()) {
        tokens.add(token);
        continue;
      }
      switch (place(parts.get(i), parts.get(i + 1))) {
        case ON_LEFT_PART -> tokens.add(token + Joiner.MARK);
        case ON_RIGHT_PART -> {
          tokens.add(token);
          prefix = Joiner.MARK;
        }
        case ALONE -> {
          tokens.add(token);
          tokens.add(Joiner.MARK);
        }
      }
    }
  }

  private Joiner.Place place(String left, String right) {
    return keepsPlaceholders && PlaceholderTokens.is(right)
        ? Joiner.before(left)
        : Joiner.between(left, right);
  }
}
