package org.nmt4j.tokenization.sentence;

import org.nmt4j.tokenization.normalization.WhiteSpace;

/** The characters that end sentences, and those that stand beside them. */
final class Stops {
  /** Marks that need white space after them to end a sentence. */
  private static final String SPACED = ".!?…‼⁇⁈⁉։།؟۔";

  /** Marks of scripts that leave no space after a sentence. */
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

  /** Whether a sentence goes on with this mark. */
  static boolean isContinuing(char character) {
    return CONTINUING.indexOf(character) >= 0;
  }

  /** The end of the run of stops from an index on. */
  static int afterStops(String text, int from) {
    int end = from;
    while (end < text.length() && isStop(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of the run of closing quotes and brackets from an index on. */
  static int afterClosers(String text, int from) {
    int end = from;
    while (end < text.length()
        && isCloser(text.charAt(end))
        && !(end > from && text.charAt(end - 1) == '”' && text.charAt(end) == '“')) {
      end++;
    }
    return end;
  }

  /** The end of the run of opening quotes, brackets, dashes and white space from an index on. */
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

  /** The start of the run of other characters than white space that ends at an index. */
  static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && !WhiteSpace.is(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where white space that ends at an index begins. */
  static int beforeSpace(String text, int end) {
    int start = end;
    while (start > 0 && WhiteSpace.is(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The end of the run of letters and apostrophes from an index on. */
  static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
