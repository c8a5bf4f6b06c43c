package org.nmt4j.synthetic.name;

/**
 * A name in both languages, one word in each.
 *
 * @param german as in "Moskau"
 * @param english as in "Moscow"; often the same
 */
public record Name(String german, String english) {

  boolean differs() {
    return !german.equals(english);
  }
}
