package org.nmt4j.synthetic.lexicon;

/** The titles before a name. */
public enum Title {
  /** No title, before a first name. */
  NONE,
  MISTER,
  MISSES;

  /** Returns the German title; empty if there is none. */
  public String german(Case wanted) {
    return switch (this) {
      case NONE -> "";
      case MISTER -> wanted == Case.NOMINATIVE ? "Herr" : "Herrn";
      case MISSES -> "Frau";
    };
  }

  /** Returns the English title; empty if there is none. */
  public String english() {
    return switch (this) {
      case NONE -> "";
      case MISTER -> "Mr.";
      case MISSES -> "Mrs.";
    };
  }
}
