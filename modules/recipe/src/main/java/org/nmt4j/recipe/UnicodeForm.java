package org.nmt4j.recipe;

/** The Unicode normalization form (UAX #15) of text before tokenization. */
public enum UnicodeForm {
  /** Canonical composition. */
  NFC,

  /** Compatibility composition, which loses distinctions such as full width. */
  NFKC,

  /** No normalization. */
  NONE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
