package org.nmt4j.decoder.search;

/**
 * How far a hypothesis has met its {@link Constraints}.
 *
 * @param node the phrases that have begun
 * @param counts the number of occurrences of each different phrase
 * @param begun the tokens of the unmet phrase that has come farthest
 * @param met the tokens of all met phrases, plus {@code begun}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Progress(PhraseAutomaton.Node node, int[] counts, int begun, int met) {}
