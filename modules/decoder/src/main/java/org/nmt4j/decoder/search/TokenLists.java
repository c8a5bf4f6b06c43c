package org.nmt4j.decoder.search;

/**
 * The tokens for which each row of a step was scored, if these are not the whole vocabulary.
 *
 * @param tokens the id of each column of each row, without repetition; all rows of a sentence have
 *     the same ids
 * @param width the distance between the beginnings of two rows, at least the length of the longest
 */
@SuppressWarnings("ArrayRecordComponent") // lists are never compared
public record TokenLists(int[][] tokens, int width) {}
