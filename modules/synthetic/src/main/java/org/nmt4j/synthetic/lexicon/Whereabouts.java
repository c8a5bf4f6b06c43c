package org.nmt4j.synthetic.lexicon;

/** Which places a verb goes with. */
public enum Whereabouts {
  NONE,
  /** It may say where. */
  LOCATION,
  /** It must say where one lives. */
  HOME,
  /** It must say where to. */
  DIRECTION,
  /** It must say where to, and not within a house. */
  JOURNEY
}
