package org.nmt4j.tokenization.sentence;

/**
 * The position of a sentence in a text.
 *
 * @param start the index of the first character
 * @param end the index after the last character
 */
public record Sentence(int start, int end) {

  /**
   * Returns the characters of the sentence.
   *
   * @param text the text that was split
   * @return the sentence
   */
  public String in(String text) {
    return text.substring(start, end);
  }
}
