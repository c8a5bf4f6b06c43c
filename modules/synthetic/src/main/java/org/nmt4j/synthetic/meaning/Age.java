package org.nmt4j.synthetic.meaning;

/**
 * To be so many years old.
 *
 * @param id the number of this part of the sentence
 * @param years how many
 */
public record Age(int id, Numeral years) implements Predicate {}
