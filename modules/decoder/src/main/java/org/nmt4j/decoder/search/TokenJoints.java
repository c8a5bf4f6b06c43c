package org.nmt4j.decoder.search;

/**
 * The tokens that belong to the same word as a neighbour, such as pieces of byte pair encoding. A
 * required phrase counts only if it starts and ends at the edges of words.
 *
 * @param joinsNext for each id, whether the word continues with the next token
 * @param joinsPrevious for each id, whether the token continues the word of the token before
 */
@SuppressWarnings("ArrayRecordComponent") // masks are never compared
public record TokenJoints(boolean[] joinsNext, boolean[] joinsPrevious) {

  /**
   * Returns joints for a vocabulary in which every token is a word.
   *
   * @param vocabularySize the number of ids
   */
  public static TokenJoints none(int vocabularySize) {
    return new TokenJoints(new boolean[vocabularySize], new boolean[vocabularySize]);
  }
}
