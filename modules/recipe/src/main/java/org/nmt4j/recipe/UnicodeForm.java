package org.nmt4j.recipe;

/** The Unicode normalization form (UAX #15) that text is brought to before tokenization. */
public enum UnicodeForm {
  /** Canonical composition. */
  NFC,

  /** Compatibility composition; loses distinctions such as full width. */
  NFKC,

  /** Text stays as it is. */
  NONE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
