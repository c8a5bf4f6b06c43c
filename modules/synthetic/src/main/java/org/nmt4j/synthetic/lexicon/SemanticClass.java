package org.nmt4j.synthetic.lexicon;

/** Kinds of things. They determine the verbs and adjectives that make sense with a noun. */
public enum SemanticClass {
  PERSON,
  ANIMAL,
  FOOD,
  DRINK,
  TEXT,
  DEVICE,
  OPENABLE,
  VEHICLE,
  THING,
  ROOM,
  PLACE,
  /** A mass noun: no plural and no indefinite article. */
  MASS,
  /** No possessive: "my man" would be "mein Mann", which is a husband. */
  UNOWNED
}
