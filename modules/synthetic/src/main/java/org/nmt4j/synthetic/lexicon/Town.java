package org.nmt4j.synthetic.lexicon;

/** Towns. */
public enum Town {
  BERLIN("Berlin", "Berlin"),
  HAMBURG("Hamburg", "Hamburg"),
  MUNICH("München", "Munich"),
  COLOGNE("Köln", "Cologne"),
  VIENNA("Wien", "Vienna"),
  ZURICH("Zürich", "Zurich"),
  PARIS("Paris", "Paris");

  private final String german;
  private final String english;

  Town(String german, String english) {
    this.german = german;
    this.english = english;
  }

  /** The German name. */
  public String german() {
    return german;
  }

  /** The English name. */
  public String english() {
    return english;
  }
}
