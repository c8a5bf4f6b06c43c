package org.nmt4j.tokenization.sentence;

import org.nmt4j.tokenization.normalization.WhiteSpace;

/** Finds the characters that end sentences, and the quotes, brackets and spaces around them. */
final class Stops {
  /** The marks that end a sentence only before white space. */
  private static final String SPACED = ".!?…‼⁇⁈⁉։།؟۔";

  /** The marks of scripts that write no space after a sentence. */
  private static final String UNSPACED = "。｡．！？।॥።።။។៕";

  private static final String CLOSERS = "\"'”’»«“‘)]}」』】〉》）］";
  private static final String OPENERS = "\"'“‘„‚«»‹›([{「『【〈《（［¿¡-–—*";
  private static final String CONTINUING = ",;:،؛，、；：";

  private Stops() {}

  static boolean isStop(char character) {
    return isSpaced(character) || isUnspaced(character);
  }

  static boolean isSpaced(char character) {
    return SPACED.indexOf(character) >= 0;
  }

  static boolean isUnspaced(char character) {
    return UNSPACED.indexOf(character) >= 0;
  }

  static boolean isCloser(char character) {
    return CLOSERS.indexOf(character) >= 0;
  }

  static boolean isOpener(char character) {
    return OPENERS.indexOf(character) >= 0;
  }

  /** Returns whether a sentence continues at a mark such as a comma. */
  static boolean isContinuing(char character) {
    return CONTINUING.indexOf(character) >= 0;
  }

  /** Returns the index after the stops that begin at an index. */
  static int afterStops(String text, int from) {
    int end = from;
    while (end < text.length() && isStop(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the index after the closing quotes and brackets that begin at an index. */
  static int afterClosers(String text, int from) {
    int end = from;
    while (end < text.length()
        && isCloser(text.charAt(end))
        && !(end > from && text.charAt(end - 1) == '”' && text.charAt(end) == '“')) {
      end++;
    }
    return end;
  }

  /**
   * Returns the index after the opening quotes, brackets, dashes and white space that begin at an
   * index.
   */
  static int afterOpeners(String text, int from) {
    int end = from;
    while (end < text.length() && (isOpener(text.charAt(end)) || WhiteSpace.is(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  static int afterSpace(String text, int from) {
    int end = from;
    while (end < text.length() && WhiteSpace.is(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Returns the start of the word that ends at an index. A word is any run of characters without
   * white space.
   */
  static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && !WhiteSpace.is(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Returns the start of the white space that ends at an index. */
  static int beforeSpace(String text, int end) {
    int start = end;
    while (start > 0 && WhiteSpace.is(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Returns the index after the letters that begin at an index. */
  static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
