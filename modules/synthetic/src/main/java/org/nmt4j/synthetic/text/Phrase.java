package org.nmt4j.synthetic.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tokens under construction, in their order. */
public final class Phrase {

  private final List<Token> tokens = new ArrayList<>();

  /** Appends a word that expresses these parts. */
  public Phrase add(String word, Part... parts) {
    tokens.add(new Token(word, List.of(parts)));
    return this;
  }

  /** Appends what another phrase holds. */
  public Phrase add(Phrase other) {
    tokens.addAll(other.tokens);
    return this;
  }

  /** Appends the words of a fixed phrase; the words of its translation align with them in order. */
  public Phrase addFixed(String words, int owner) {
    String[] split = words.split(" ");
    for (int i = 0; i < split.length; i++) {
      add(split[i], new Part(owner, Role.WORD, i));
    }
    return this;
  }

  /** Appends a comma to the last word, unless it ends in one or there is no word yet. */
  public Phrase comma() {
    if (!tokens.isEmpty() && !last().text().endsWith(",")) {
      replaceLast(last().text() + ",");
    }
    return this;
  }

  /** Ends with a mark, which takes the place of a comma there. */
  public Phrase end(String mark) {
    String text = last().text();
    replaceLast((text.endsWith(",") ? text.substring(0, text.length() - 1) : text) + mark);
    return this;
  }

  /** Appends a mark to the last word as it stands. */
  public Phrase close(String mark) {
    replaceLast(last().text() + mark);
    return this;
  }

  /** Puts a mark before the first word. */
  public Phrase open(String mark) {
    tokens.set(0, tokens.get(0).withText(mark + tokens.get(0).text()));
    return this;
  }

  /** Makes the first letter upper case. */
  public Phrase capitalize() {
    String text = tokens.get(0).text();
    int end = text.offsetByCodePoints(0, 1);
    String initial = text.substring(0, end).toUpperCase(Locale.ROOT);
    tokens.set(0, tokens.get(0).withText(initial + text.substring(end)));
    return this;
  }

  /** Whether there are no words yet. */
  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** The first word, which must exist. */
  public String firstWord() {
    return tokens.get(0).text();
  }

  /** The tokens so far. */
  public List<Token> tokens() {
    return List.copyOf(tokens);
  }

  /** The text: the tokens with a space between them. */
  @Override
  public String toString() {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private Token last() {
    return tokens.get(tokens.size() - 1);
  }

  private void replaceLast(String text) {
    tokens.set(tokens.size() - 1, last().withText(text));
  }
}
