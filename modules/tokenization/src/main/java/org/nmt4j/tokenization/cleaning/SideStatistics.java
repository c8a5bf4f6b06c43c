package org.nmt4j.tokenization.cleaning;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Counts lines, tokens, characters and letters of one side of a corpus. Spaces separate tokens.
 * Sums do not depend on the order of lines, so parts of a corpus may be counted apart.
 */
public final class SideStatistics {
  /** The greatest number of tokens of each class of lines; the last class has no limit. */
  static final int[] CLASSES = {0, 5, 10, 20, 40, 80, Integer.MAX_VALUE};

  /** The percentage of letters below which a script is rare. */
  private static final int RARE_PERCENT = 5;

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  private static final int LINES = 0;
  private static final int TOKENS = 1;
  private static final int CHARACTERS = 2;
  private static final int MOST_TOKENS = 3;
  private static final int MOST_CHARACTERS = 4;
  private static final int FIRST_CLASS = 5;
  private static final int FIRST_SCRIPT = FIRST_CLASS + CLASSES.length;

  /** The number of values. */
  static final int SIZE = FIRST_SCRIPT + SCRIPTS.length;

  private final long[] values;

  /** Creates statistics of no line. */
  public SideStatistics() {
    this(new long[SIZE]);
  }

  /** Creates statistics of the values, which it keeps. */
  SideStatistics(long[] values) {
    this.values = values;
  }

  /** Returns a copy of the values. */
  long[] values() {
    return values.clone();
  }

  /** Counts a line. */
  public void add(String line) {
    int tokens = SpacedTokens.count(line);
    int characters = MeanRatio.length(line);
    values[LINES]++;
    values[TOKENS] += tokens;
    values[CHARACTERS] += characters;
    values[MOST_TOKENS] = Math.max(values[MOST_TOKENS], tokens);
    values[MOST_CHARACTERS] = Math.max(values[MOST_CHARACTERS], characters);
    int lengthClass = 0;
    while (tokens > CLASSES[lengthClass]) {
      lengthClass++;
    }
    values[FIRST_CLASS + lengthClass]++;
    countLetters(line, values, FIRST_SCRIPT);
  }

  /** Counts the lines of other statistics. */
  public void addAll(SideStatistics other) {
    for (int i = 0; i < SIZE; i++) {
      boolean isMost = i == MOST_TOKENS || i == MOST_CHARACTERS;
      values[i] =
          isMost ? Math.max(values[i], other.values[i]) : Math.addExact(values[i], other.values[i]);
    }
  }

  /** Returns the number of lines. */
  public long lines() {
    return values[LINES];
  }

  /** Returns the number of tokens. */
  public long tokens() {
    return values[TOKENS];
  }

  /** Returns the number of characters, counted as code points. */
  public long characters() {
    return values[CHARACTERS];
  }

  /** Returns the number of tokens of the longest line. */
  public long mostTokens() {
    return values[MOST_TOKENS];
  }

  /** Returns the number of characters of the longest line. */
  public long mostCharacters() {
    return values[MOST_CHARACTERS];
  }

  /** Returns the number of lines of a class of lengths. */
  long linesOfClass(int lengthClass) {
    return values[FIRST_CLASS + lengthClass];
  }

  /** Returns the number of letters of a script. */
  long letters(UnicodeScript script) {
    return values[FIRST_SCRIPT + script.ordinal()];
  }

  /**
   * Returns whether most letters of a text are of scripts that are rare among all lines. A script
   * is rare if less than 5 % of the letters are of it.
   */
  public boolean isForeign(String text) {
    long[] letters = new long[SCRIPTS.length];
    countLetters(text, letters, 0);
    long all = 0;
    for (int i = FIRST_SCRIPT; i < SIZE; i++) {
      all += values[i];
    }
    long rare = 0;
    for (int i = 0; i < letters.length; i++) {
      if (100 * values[FIRST_SCRIPT + i] < RARE_PERCENT * all) {
        rare += letters[i];
      }
    }
    return 2 * rare > Arrays.stream(letters).sum();
  }

  /** Adds the letters of a text, by script. Letters that many scripts share do not count. */
  private static void countLetters(String text, long[] counts, int first) {
    int latin = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        latin += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
      } else if (Character.isLetter(c)) {
        UnicodeScript script = UnicodeScript.of(c);
        if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
          counts[first + script.ordinal()]++;
        }
      }
    }
    counts[first + UnicodeScript.LATIN.ordinal()] += latin;
  }
}
