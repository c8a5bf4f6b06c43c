package org.nmt4j.server.engine;

/** Thrown if no model translates between the languages of a request. */
public final class UnknownPairException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception for a pair of languages. */
  public UnknownPairException(LanguagePair pair) {
    super("no model translates from " + pair.source() + " to " + pair.target());
  }
}
