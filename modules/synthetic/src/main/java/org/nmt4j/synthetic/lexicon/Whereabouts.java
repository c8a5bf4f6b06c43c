package org.nmt4j.synthetic.lexicon;

/** The places that a verb goes with. */
public enum Whereabouts {
  NONE,
  /** The clause may say where something happens. */
  LOCATION,
  /** The clause must say where somebody lives. */
  HOME,
  /** The clause must say where somebody goes. */
  DIRECTION,
  /** The clause must say where somebody goes, but not within a house. */
  JOURNEY
}
