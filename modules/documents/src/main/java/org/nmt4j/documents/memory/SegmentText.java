package org.nmt4j.documents.memory;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;
import org.nmt4j.tokenization.corpus.TmxCode;
import org.nmt4j.tokenization.corpus.TmxVariant;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/** Prepares texts for comparison: writes codes as single characters, and cuts texts into words. */
final class SegmentText {
  // Unicode reserves these characters for programs.
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';
  private static final char ALONE = '\uFDD2';

  /** Characters other than line feeds and tabulators. */
  private static final Pattern OTHERS = Pattern.compile("[^\\n\\t]");

  private SegmentText() {}

  /**
   * Returns the key of a text. Texts with equal keys match exactly. In the key, each run of white
   * space is one space, or the line feeds and tabulators of the run if it has any; the ends have no
   * white space; and each code is a character for its kind.
   */
  static String key(CodedText text) {
    StringBuilder key = new StringBuilder();
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Text plain) {
        key.append(plain.text());
      } else if (piece instanceof Piece.Code code) {
        key.append(code.isPaired() ? placeholder(kind(code)) : ALONE);
      }
    }
    return collapse(key.toString());
  }

  private static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder();
    int end = 0;
    for (int at = 0; at < text.length(); at = end) {
      end = at + 1;
      if (!WhiteSpace.is(text.charAt(at))) {
        collapsed.append(text.charAt(at));
        continue;
      }
      while (end < text.length() && WhiteSpace.is(text.charAt(end))) {
        end++;
      }
      String breaks = breaks(text.substring(at, end));
      if (at > 0 && end < text.length()) {
        collapsed.append(breaks.isEmpty() ? " " : breaks);
      }
    }
    return collapsed.toString();
  }

  /** Returns the line feeds and tabulators of a text, in order. */
  static String breaks(String text) {
    return OTHERS.matcher(text).replaceAll("");
  }

  /** Returns the key of a segment of a memory, as for {@link #key(CodedText)}. */
  static String key(TmxVariant segment) {
    StringBuilder key = new StringBuilder();
    int from = 0;
    for (TmxCode code : segment.codes()) {
      key.append(segment.text(), from, code.offset()).append(placeholder(code.kind()));
      from = code.offset();
    }
    return collapse(key.append(segment.text().substring(from)).toString());
  }

  private static TmxCode.Kind kind(Piece.Code code) {
    return switch (code.kind()) {
      case OPEN -> TmxCode.Kind.OPEN;
      case CLOSE -> TmxCode.Kind.CLOSE;
      case ALONE -> TmxCode.Kind.ALONE;
    };
  }

  private static char placeholder(TmxCode.Kind kind) {
    return switch (kind) {
      case OPEN -> OPEN;
      case CLOSE -> CLOSE;
      case ALONE -> ALONE;
    };
  }

  /**
   * Returns the words of a text without codes. A run of letters and digits is a word. Every other
   * character except white space is a word, and so is every Chinese character, hiragana and
   * katakana.
   */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int next = i + Character.charCount(character);
      if (isInWord(character)) {
        start = start < 0 ? i : start;
      } else {
        if (start >= 0) {
          words.add(text.substring(start, i));
          start = -1;
        }
        if (!WhiteSpace.is(character)) {
          words.add(text.substring(i, next));
        }
      }
      i = next;
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean isInWord(int character) {
    int type = Character.getType(character);
    boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return isMark || Character.isLetterOrDigit(character) && !isAlone(character);
  }

  private static boolean isAlone(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
