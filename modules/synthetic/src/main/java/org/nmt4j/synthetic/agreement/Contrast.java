package org.nmt4j.synthetic.agreement;

/**
 * A right sentence and a wrong one.
 *
 * @param good the right sentence
 * @param bad the same sentence with a verb that does not agree with its subject
 * @param distance the distance from the subject's noun to the verb, in words
 */
public record Contrast(String good, String bad, int distance) {}
