package org.nmt4j.synthetic.lexicon;

/** The form that English gives the present tense of a verb. */
public enum Aspect {
  /** Progressive: "is reading", unless a time says that it is a habit. */
  ONGOING,
  /** Simple: "finds". */
  SIMPLE,
  /** Simple, and never with a modal verb: "knows". */
  STATE
}
