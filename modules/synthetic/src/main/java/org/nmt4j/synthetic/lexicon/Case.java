package org.nmt4j.synthetic.lexicon;

/** The German cases that the language uses. */
public enum Case {
  NOMINATIVE,
  ACCUSATIVE,
  DATIVE
}
