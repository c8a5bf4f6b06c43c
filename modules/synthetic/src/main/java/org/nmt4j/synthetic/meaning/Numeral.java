package org.nmt4j.synthetic.meaning;

/**
 * A number from 2 to 99.
 *
 * @param value the number
 * @param digits whether the number is written in digits and not in words
 */
public record Numeral(int value, boolean digits) {

  /** Checks the range. */
  public Numeral {
    if (value < 2 || value > 99) {
      throw new IllegalArgumentException("number " + value + ", expected 2 to 99");
    }
  }
}
