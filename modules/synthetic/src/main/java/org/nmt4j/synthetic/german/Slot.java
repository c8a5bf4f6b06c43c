package org.nmt4j.synthetic.german;

/** Places of a clause from which a constituent can move to the front. */
enum Slot {
  SUBJECT,
  RECIPIENT,
  OBJECT,
  TIME,
  PLACE
}
