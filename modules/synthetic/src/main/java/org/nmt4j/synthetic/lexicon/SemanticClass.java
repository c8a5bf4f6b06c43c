package org.nmt4j.synthetic.lexicon;

/** Kinds of things, by which verbs and adjectives choose the nouns they make sense with. */
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
  /** Not counted: no plural and no indefinite article. */
  MASS,
  /** Not owned: "my man" would be "mein Mann", which is a husband. */
  UNOWNED
}
