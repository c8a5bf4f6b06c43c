package org.nmt4j.synthetic.text;

/** The role of a part of a meaning in its owner, the same in both languages. */
public enum Role {
  ADJECTIVE,
  CONJUNCTION,
  COUNT,
  DEGREE,
  DETERMINER,
  /** Tense, mood and person, which the finite verb expresses besides the action. */
  FINITE,
  NEGATION,
  NOUN,
  PREPOSITION,
  UNIT,
  VERB,
  /** A word of a fixed phrase. */
  WORD
}
