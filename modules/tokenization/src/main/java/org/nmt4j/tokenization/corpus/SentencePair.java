package org.nmt4j.tokenization.corpus;

/**
 * A sentence and its translation.
 *
 * @param source the sentence
 * @param target its translation
 */
public record SentencePair(String source, String target) {}
