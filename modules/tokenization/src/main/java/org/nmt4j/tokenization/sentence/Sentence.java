package org.nmt4j.tokenization.sentence;

/**
 * Where a sentence stands in its text.
 *
 * @param start index of its first character
 * @param end index after its last character
 */
public record Sentence(int start, int end) {

  /**
   * The characters of the sentence.
   *
   * @param text the text that was split
   * @return the sentence
   */
  public String in(String text) {
    return text.substring(start, end);
  }
}
