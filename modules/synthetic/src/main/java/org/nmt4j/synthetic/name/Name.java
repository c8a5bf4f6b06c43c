package org.nmt4j.synthetic.name;

/**
 * A name in both languages, one word in each.
 *
 * @param german the German name, such as "Moskau"
 * @param english the English name, such as "Moscow"; often equal to the German name
 */
public record Name(String german, String english) {

  boolean differs() {
    return !german.equals(english);
  }
}
