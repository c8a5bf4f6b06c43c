package org.nmt4j.synthetic.corpus;

/**
 * A source line and its right answer.
 *
 * @param source the source line
 * @param target the answer: a label, labels, a number or a sentence
 */
public record LinePair(String source, String target) {}
