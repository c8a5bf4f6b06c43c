package org.nmt4j.synthetic.lexicon;

/** The tenses of the small language. */
public enum Tense {
  /**
   * The German perfect, or the preterite of {@code sein}, {@code haben} and modal verbs; the
   * English simple past.
   */
  PAST,
  PRESENT,
  /** The future with {@code werden} and "will". */
  FUTURE
}
