package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Adjective;

/**
 * A quality of a subject.
 *
 * @param id the id of this part, unique in the sentence
 * @param adjective the adjective that names the quality
 * @param very whether "very" precedes the adjective
 */
public record Quality(int id, Adjective adjective, boolean very) implements Predicate {}
