package org.nmt4j.synthetic.meaning;

/**
 * The age of a subject in years.
 *
 * @param id the id of this part, unique in the sentence
 * @param years the number of years
 */
public record Age(int id, Numeral years) implements Predicate {}
