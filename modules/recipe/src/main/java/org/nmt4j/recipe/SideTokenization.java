package org.nmt4j.recipe;

/**
 * How one side's text becomes tokens.
 *
 * @param language the language's code, such as {@code de}
 * @param tokenizer from text to words
 * @param lowercase whether text is lower-cased first
 * @param unicodeForm the Unicode form text is brought to first; key {@code unicode}
 * @param subword from words to smaller units
 */
public record SideTokenization(
    String language,
    TokenizerType tokenizer,
    boolean lowercase,
    UnicodeForm unicodeForm,
    SubwordType subword) {}
