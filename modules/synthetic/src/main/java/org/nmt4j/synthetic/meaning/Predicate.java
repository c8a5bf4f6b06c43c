package org.nmt4j.synthetic.meaning;

/** The predicate of a clause: what its subject does or is. */
public sealed interface Predicate permits Action, Quality, Age {}
