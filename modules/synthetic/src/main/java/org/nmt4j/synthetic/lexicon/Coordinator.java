package org.nmt4j.synthetic.lexicon;

/** Conjunctions between main clauses. */
public enum Coordinator {
  AND("und", "and"),
  BUT("aber", "but");

  private final String german;
  private final String english;

  Coordinator(String german, String english) {
    this.german = german;
    this.english = english;
  }

  /** The German word. */
  public String german() {
    return german;
  }

  /** The English word. */
  public String english() {
    return english;
  }
}
