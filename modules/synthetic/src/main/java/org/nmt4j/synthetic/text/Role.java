package org.nmt4j.synthetic.text;

/** What a part of a meaning does in its owner, the same in both languages. */
public enum Role {
  ADJECTIVE,
  CONJUNCTION,
  COUNT,
  DEGREE,
  DETERMINER,
  /** Tense, mood and person: what the finite verb says beside the action. */
  FINITE,
  NEGATION,
  NOUN,
  PREPOSITION,
  UNIT,
  VERB,
  /** A word of a fixed phrase. */
  WORD
}
