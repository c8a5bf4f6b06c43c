package org.nmt4j.synthetic.lexicon;

/** Conjunctions that send the German verb to the end. */
public enum Subordinator {
  BECAUSE("weil", "because"),
  WHEN("wenn", "when"),
  ALTHOUGH("obwohl", "although"),
  THAT("dass", "that"),
  WHETHER("ob", "whether");

  private final String german;
  private final String english;

  Subordinator(String german, String english) {
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
