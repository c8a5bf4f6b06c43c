package org.nmt4j.synthetic.lexicon;

/** Adverbs that ask. */
public enum QuestionAdverb {
  WHERE("wo", "where"),
  WHERE_TO("wohin", "where"),
  WHEN("wann", "when"),
  WHY("warum", "why");

  private final String german;
  private final String english;

  QuestionAdverb(String german, String english) {
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
