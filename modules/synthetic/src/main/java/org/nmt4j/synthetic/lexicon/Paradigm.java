package org.nmt4j.synthetic.lexicon;

/**
 * The finite forms of a German verb in one tense.
 *
 * @param firstSingular the form with ich
 * @param secondSingular the form with du
 * @param thirdSingular the form with er
 * @param plural the form with wir and with sie
 */
public record Paradigm(
    String firstSingular, String secondSingular, String thirdSingular, String plural) {

  /** Present of sein. */
  public static final Paradigm BE = new Paradigm("bin", "bist", "ist", "sind");

  /** Preterite of sein. */
  public static final Paradigm WAS = new Paradigm("war", "warst", "war", "waren");

  /** Present of haben. */
  public static final Paradigm HAVE = new Paradigm("habe", "hast", "hat", "haben");

  /** Preterite of haben. */
  public static final Paradigm HAD = new Paradigm("hatte", "hattest", "hatte", "hatten");

  /** Present of werden. */
  public static final Paradigm WILL = new Paradigm("werde", "wirst", "wird", "werden");

  /** Present of wissen. */
  static final Paradigm KNOW = new Paradigm("weiß", "weißt", "weiß", "wissen");

  private static final String SIBILANTS = "sßz";

  /**
   * Returns the present of a verb whose other forms follow from its infinitive and its third person
   * singular.
   */
  static Paradigm present(String infinitive, String third) {
    String stem = third.substring(0, third.length() - 1);
    boolean swallowed = SIBILANTS.indexOf(stem.charAt(stem.length() - 1)) >= 0;
    return new Paradigm(
        infinitive.substring(0, infinitive.length() - 1),
        swallowed ? third : stem + "st",
        third,
        infinitive);
  }

  /** Returns the form that agrees with a subject. */
  public String form(Agreement subject) {
    if (subject.isPlural()) {
      return plural;
    }
    return switch (subject.person()) {
      case FIRST -> firstSingular;
      case SECOND -> secondSingular;
      case THIRD -> thirdSingular;
    };
  }
}
