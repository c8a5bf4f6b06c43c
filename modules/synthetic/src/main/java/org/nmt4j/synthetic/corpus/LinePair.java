package org.nmt4j.synthetic.corpus;

/**
 * A line to read and the right answer.
 *
 * @param source the line
 * @param target the answer: a label, labels, a number or a sentence
 */
public record LinePair(String source, String target) {}
