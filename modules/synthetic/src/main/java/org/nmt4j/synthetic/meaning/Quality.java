package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Adjective;

/**
 * To be somehow.
 *
 * @param id the number of this part of the sentence
 * @param adjective how
 * @param very whether very much so
 */
public record Quality(int id, Adjective adjective, boolean very) implements Predicate {}
