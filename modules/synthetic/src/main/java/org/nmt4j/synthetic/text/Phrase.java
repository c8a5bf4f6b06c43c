package org.nmt4j.synthetic.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A phrase under construction: a list of tokens. */
public final class Phrase {

  private final List<Token> tokens = new ArrayList<>();

  /** Appends a word that expresses the given parts. */
  public Phrase add(String word, Part... parts) {
    tokens.add(new Token(word, List.of(parts)));
    return this;
  }

  /** Appends the tokens of another phrase. */
  public Phrase add(Phrase other) {
    tokens.addAll(other.tokens);
    return this;
  }

  /** Appends the words of a fixed phrase. They align in order with the words of its translation. */
  public Phrase addFixed(String words, int owner) {
    String[] split = words.split(" ");
    for (int i = 0; i < split.length; i++) {
      add(split[i], new Part(owner, Role.WORD, i));
    }
    return this;
  }

  /** Appends a comma to the last word. Does nothing if there is no word or it ends in a comma. */
  public Phrase comma() {
    if (!tokens.isEmpty() && !last().text().endsWith(",")) {
      replaceLast(last().text() + ",");
    }
    return this;
  }

  /** Appends a mark to the last word. The mark replaces a comma at its end. */
  public Phrase end(String mark) {
    String text = last().text();
    replaceLast((text.endsWith(",") ? text.substring(0, text.length() - 1) : text) + mark);
    return this;
  }

  /** Appends a mark to the last word and keeps a comma at its end. */
  public Phrase close(String mark) {
    replaceLast(last().text() + mark);
    return this;
  }

  /** Puts a mark before the first word. */
  public Phrase open(String mark) {
    tokens.set(0, tokens.get(0).withText(mark + tokens.get(0).text()));
    return this;
  }

  /** Changes the first letter to upper case. */
  public Phrase capitalize() {
    String text = tokens.get(0).text();
    int end = text.offsetByCodePoints(0, 1);
    String initial = text.substring(0, end).toUpperCase(Locale.ROOT);
    tokens.set(0, tokens.get(0).withText(initial + text.substring(end)));
    return this;
  }

  /** Returns whether there are no words yet. */
  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** Returns the first word, which must exist. */
  public String firstWord() {
    return tokens.get(0).text();
  }

  /** Returns the tokens so far. */
  public List<Token> tokens() {
    return List.copyOf(tokens);
  }

  /** Returns the tokens, separated by spaces. */
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
