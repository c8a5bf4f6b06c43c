package org.nmt4j.synthetic.lexicon;

/** Grammatical person. */
public enum Person {
  FIRST,
  SECOND,
  THIRD
}
