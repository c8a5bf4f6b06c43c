package org.nmt4j.server.language;

/**
 * A language that a text may have.
 *
 * @param language the code of the language
 * @param confidence the probability of the language in percent, 0 to 100
 */
public record DetectedLanguage(String language, double confidence) {}
