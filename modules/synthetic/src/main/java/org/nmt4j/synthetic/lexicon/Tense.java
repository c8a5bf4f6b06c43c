package org.nmt4j.synthetic.lexicon;

/** When something happens. */
public enum Tense {
  /** The German perfect, or preterite of sein, haben and modal verbs; the English simple past. */
  PAST,
  PRESENT,
  /** werden and will. */
  FUTURE
}
