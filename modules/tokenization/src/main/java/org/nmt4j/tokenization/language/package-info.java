/**
 * Identifies the languages of texts. {@link org.nmt4j.tokenization.language.LanguageIdentifier}
 * gives the probability of each language.
 */
package org.nmt4j.tokenization.language;
