package org.nmt4j.synthetic.task;

import java.util.List;

/** A dance, with the number of notes of a motif and the order of its motifs. */
enum Dance {
  WALTZ(3, "aaba"),
  POLKA(2, "aabbaabb"),
  MARCH(4, "aaba"),
  JIG(3, "aabbaa"),
  REEL(4, "ababcb"),
  MINUET(3, "abac"),
  TANGO(4, "abc"),
  GALOP(2, "abacada");

  private final int notes;
  private final String form;

  Dance(int notes, String form) {
    this.notes = notes;
    this.form = form;
  }

  int notes() {
    return notes;
  }

  /** Returns the motifs in their order. Equal numbers, counted from 0, are the same motif. */
  List<Integer> form() {
    return form.chars().mapToObj(letter -> letter - 'a').toList();
  }
}
