package org.nmt4j.recipe;

/**
 * From text to tokens and back.
 *
 * @param source the source side
 * @param target the target side
 * @param bpe byte pair encoding, for the sides that use it
 */
public record TokenizationSettings(
    SideTokenization source, SideTokenization target, BpeSettings bpe) {}
