package org.nmt4j.synthetic.agreement;

/**
 * A sentence beside a wrong one.
 *
 * @param good a sentence
 * @param bad the same, its verb not agreeing with its subject
 * @param distance from the subject's noun to the verb, in words
 */
public record Contrast(String good, String bad, int distance) {}
