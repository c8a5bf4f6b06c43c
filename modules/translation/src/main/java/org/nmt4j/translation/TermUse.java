package org.nmt4j.translation;

/**
 * A term of a glossary that occurs in a text.
 *
 * @param term the term
 * @param isMet whether the best translation of the text has the translation of the term
 */
public record TermUse(Term term, boolean isMet) {}
