package org.nmt4j.decoder.search;

/**
 * The progress of a hypothesis with its {@link Constraints}.
 *
 * @param node the phrases that have begun
 * @param counts the number of occurrences of each different phrase
 * @param begun the number of matched tokens of the unmet phrase with the most
 * @param met the number of tokens of all met phrases, plus {@code begun}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Progress(PhraseAutomaton.Node node, int[] counts, int begun, int met) {}
