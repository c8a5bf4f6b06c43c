package org.nmt4j.synthetic.lexicon;

import java.util.List;

/** Words with one form in each language: conjunctions, adverbs that ask, and names of towns. */
public enum InvariantWord {
  AND("und", "and"),
  BUT("aber", "but"),

  BECAUSE("weil", "because"),
  WHEN("wenn", "when"),
  ALTHOUGH("obwohl", "although"),
  THAT("dass", "that"),
  WHETHER("ob", "whether"),

  ASK_WHERE("wo", "where"),
  ASK_WHERE_TO("wohin", "where"),
  ASK_WHEN("wann", "when"),
  ASK_WHY("warum", "why"),

  BERLIN("Berlin", "Berlin"),
  HAMBURG("Hamburg", "Hamburg"),
  MUNICH("München", "Munich"),
  COLOGNE("Köln", "Cologne"),
  VIENNA("Wien", "Vienna"),
  ZURICH("Zürich", "Zurich"),
  PARIS("Paris", "Paris");

  /** Conjunctions between main clauses. */
  public static final List<InvariantWord> COORDINATORS = List.of(AND, BUT);

  /** Conjunctions of subordinate clauses, whose German verb stands at the end. */
  public static final List<InvariantWord> SUBORDINATORS =
      List.of(BECAUSE, WHEN, ALTHOUGH, THAT, WHETHER);

  /** Adverbs that ask. */
  public static final List<InvariantWord> QUESTION_ADVERBS =
      List.of(ASK_WHERE, ASK_WHERE_TO, ASK_WHEN, ASK_WHY);

  /** Towns. */
  public static final List<InvariantWord> TOWNS =
      List.of(BERLIN, HAMBURG, MUNICH, COLOGNE, VIENNA, ZURICH, PARIS);

  private final String german;
  private final String english;

  InvariantWord(String german, String english) {
    this.german = german;
    this.english = english;
  }

  /** Returns the German word. */
  public String german() {
    return german;
  }

  /** Returns the English word. */
  public String english() {
    return english;
  }
}
