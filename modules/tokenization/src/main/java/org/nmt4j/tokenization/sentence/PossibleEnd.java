package org.nmt4j.tokenization.sentence;

/**
 * A place where a sentence may end.
 *
 * @param text the whole text
 * @param hasCapitals whether the text contains a capital letter
 * @param start the index of the first character of the sentence
 * @param stop the index of the first stop
 * @param stopped the index after the last stop
 * @param closed the index after the closing quotes and brackets that follow the stops
 * @param next the index where the next sentence would begin
 */
record PossibleEnd(
    String text, boolean hasCapitals, int start, int stop, int stopped, int closed, int next) {

  /** The kind of the stops. */
  enum Kind {
    /** One full stop. */
    FULL_STOP,
    /** Several dots. */
    ELLIPSIS,
    /** Any other stops. */
    MARK
  }

  static PossibleEnd of(String text, boolean hasCapitals, int start, int stop) {
    int stopped = Stops.afterStops(text, stop);
    int closed = Stops.afterClosers(text, stopped);
    return new PossibleEnd(
        text, hasCapitals, start, stop, stopped, closed, Stops.afterSpace(text, closed));
  }

  Kind kind() {
    String stops = text.substring(stop, stopped);
    if (stops.equals(".")) {
      return Kind.FULL_STOP;
    }
    return stops.chars().allMatch(c -> c == '.' || c == '…') ? Kind.ELLIPSIS : Kind.MARK;
  }

  boolean isUnspaced() {
    return Stops.isUnspaced(text.charAt(stopped - 1));
  }

  boolean isSpaced() {
    return next > closed;
  }

  boolean isAfterSpace() {
    return Stops.beforeSpace(text, stop) < stop;
  }

  boolean isAfterDigit() {
    return stop > 0 && Character.isDigit(text.charAt(stop - 1));
  }

  /** Returns whether a sentence can begin with the character at an index. */
  boolean isBeginning(int index) {
    char first = text.charAt(index);
    if (Stops.isStop(first) || Stops.isContinuing(first)) {
      return false;
    }
    return !Character.isLowerCase(text.codePointAt(index)) || !hasCapitals;
  }

  /**
   * Returns the word before the stop, without opening quotes and brackets. White space between the
   * word and the stop is skipped.
   */
  String word() {
    int end = Stops.beforeSpace(text, stop);
    int from = Math.max(start, Stops.wordStart(text, end));
    while (from < end && Stops.isOpener(text.charAt(from))) {
      from++;
    }
    return text.substring(from, Math.max(from, end));
  }

  /** Returns whether the word before the stop is the first one of its sentence. */
  boolean isFirstWord() {
    return Stops.afterOpeners(text, start) >= Stops.wordStart(text, Stops.beforeSpace(text, stop));
  }
}
