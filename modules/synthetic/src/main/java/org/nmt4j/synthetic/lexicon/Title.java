package org.nmt4j.synthetic.lexicon;

/** What comes before a name. */
public enum Title {
  /** Nothing: a first name. */
  NONE,
  MISTER,
  MISSES;

  /** The German title; empty where there is none. */
  public String german(Case wanted) {
    return switch (this) {
      case NONE -> "";
      case MISTER -> wanted == Case.NOMINATIVE ? "Herr" : "Herrn";
      case MISSES -> "Frau";
    };
  }

  /** The English title; empty where there is none. */
  public String english() {
    return switch (this) {
      case NONE -> "";
      case MISTER -> "Mr.";
      case MISSES -> "Mrs.";
    };
  }
}
