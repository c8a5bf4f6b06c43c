package org.nmt4j.decoder.search;

/**
 * The tokens that are joined with a neighbour to one word, such as pieces of byte pair encoding. A
 * required phrase counts only between the edges of words.
 *
 * @param joinsNext for each id, whether the word goes on in the next token
 * @param joinsPrevious for each id, whether the token goes on with the word of the token before
 */
@SuppressWarnings("ArrayRecordComponent") // masks are never compared
public record TokenJoints(boolean[] joinsNext, boolean[] joinsPrevious) {

  /** Returns masks for a vocabulary in which every token is a word. */
  public static TokenJoints none(int vocabularySize) {
    return new TokenJoints(new boolean[vocabularySize], new boolean[vocabularySize]);
  }
}
