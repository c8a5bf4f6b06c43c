package org.nmt4j.tokenization.corpus;

import java.util.ArrayList;
import java.util.List;

/** Reads lines of tokens with spaces between them, as other tools read and write them. */
public final class SpacedTokens {
  private SpacedTokens() {}

  /**
   * Returns the tokens of a line.
   *
   * @param line tokens with one or more spaces (only U+0020) between them
   * @return the tokens; none is empty
   */
  public static List<String> split(String line) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    while (start < line.length()) {
      int space = line.indexOf(' ', start);
      int end = space < 0 ? line.length() : space;
      if (end > start) {
        tokens.add(line.substring(start, end));
      }
      start = end + 1;
    }
    return tokens;
  }

  /**
   * Counts the tokens of a line.
   *
   * @param line tokens with one or more spaces (only U+0020) between them
   * @return the number of tokens that {@link #split} returns
   */
  public static int count(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean begins = line.charAt(i) != ' ' && (i == 0 || line.charAt(i - 1) == ' ');
      count += begins ? 1 : 0;
    }
    return count;
  }
}
