package org.nmt4j.synthetic.lexicon;

/** Grammatical number. */
public enum GrammaticalNumber {
  SINGULAR,
  PLURAL
}
