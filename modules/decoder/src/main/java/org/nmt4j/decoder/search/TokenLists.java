package org.nmt4j.decoder.search;

/**
 * The tokens that each row of a step was scored for, where that is not the whole vocabulary.
 *
 * @param tokens for each row the id of each of its columns, no id twice; rows of a sentence have
 *     the same
 * @param width how far apart the rows lie: the length of the longest or more
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that nobody compares
public record TokenLists(int[][] tokens, int width) {}
