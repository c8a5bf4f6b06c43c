package org.nmt4j.synthetic.lexicon;

/** Grammatical number. */
public enum Count {
  SINGULAR,
  PLURAL
}
