package org.nmt4j.tokenization.cleaning;

import java.util.Locale;

/**
 * A reason to leave a pair out of a corpus. If several rules hold for a pair, the first one counts.
 */
public enum PairRule {
  /** A side has no character but white space. */
  EMPTY("have an empty side"),

  /** A side has control characters, or U+FFFD in place of bytes that were no text. */
  CONTROL("have control or replacement characters"),

  /** Both sides are equal: the text was not translated. */
  SAME("have the same text on both sides"),

  /** A side has too many tokens. */
  LENGTH("have a side with too many tokens"),

  /** One side is much longer than the other, measured by the mean of the corpus. */
  RATIO("have sides whose lengths do not fit together"),

  /** Most letters of a side are of scripts that are rare on that side of the corpus. */
  SCRIPT("have a side in a script that is rare there"),

  /** The source is a line of a text that must stay unknown, such as a test set. */
  HELD_OUT("have a source that is held out"),

  /** The corpus has the same pair before. */
  REPEATED("are there already");

  private final String words;

  PairRule(String words) {
    this.words = words;
  }

  /** Returns the words that follow the number of pairs in a message. */
  public String words() {
    return words;
  }

  /** Returns the name of the rule in options and files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
