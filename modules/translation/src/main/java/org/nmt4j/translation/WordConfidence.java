package org.nmt4j.translation;

import org.nmt4j.translation.TextAlignment.Span;

/**
 * A word of a translation, and how likely it is right.
 *
 * @param text the word
 * @param span its characters in the text of the candidate
 * @param logProbability the natural logarithm of the probability that the models give to the word,
 *     given the source and the words before it: the sum over its tokens
 * @param confidence the probability that the word is right, from 0 to 1: that of the models, after
 *     the calibration, if there is one
 */
public record WordConfidence(String text, Span span, double logProbability, double confidence) {}
