package org.nmt4j.synthetic.german;

/** The constituents of a clause that can move to the front. */
enum Slot {
  SUBJECT,
  RECIPIENT,
  OBJECT,
  TIME,
  PLACE
}
