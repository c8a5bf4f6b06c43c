package org.nmt4j.decoder.search;

/**
 * A hypothesis that is longer by one token.
 *
 * @param parent the rank of the hypothesis that it extends
 * @param token the new token
 * @param rank the value by which continuations are chosen: the sum of log-probabilities, with all
 *     penalties
 * @param isLeading whether it is among the best continuations of the whole beam; only then does its
 *     end count for {@link SearchOptions#stopsWithBeam}
 */
record Continuation(int parent, int token, double rank, boolean isLeading) {}
