package org.nmt4j.synthetic.lexicon;

/** How English says the present tense of a verb. */
public enum Aspect {
  /** "is reading", unless something says that it is a habit. */
  ONGOING,
  /** "finds". */
  SIMPLE,
  /** "knows", and nobody can, must or wants to. */
  STATE
}
