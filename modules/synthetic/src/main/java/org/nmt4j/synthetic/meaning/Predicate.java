package org.nmt4j.synthetic.meaning;

/** What is said of a subject. */
public sealed interface Predicate permits Action, Quality, Age {}
