package org.nmt4j.synthetic.lexicon;

/** Grammatical gender of German nouns. */
public enum Gender {
  MASCULINE,
  FEMININE,
  NEUTER
}
