package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a long line into parts. A line is cut after sentences, a long sentence after clauses, a long
 * clause after words, and a long word between any two characters. Neighbours that fit together stay
 * together.
 */
final class LineSplitter {
  private static final String CLOSING = "[\"'”’»)\\]]*";

  /** The places for cuts, the best kind first. A line may be cut at the end of each match. */
  private static final List<Pattern> PLACES =
      List.of(
          Pattern.compile("[.!?…]+" + CLOSING + "\\s+|[。！？]+[」』”]*\\s*"),
          Pattern.compile("[,;:–—]" + CLOSING + "\\s+|[，、；：]\\s*"),
          Pattern.compile("\\s+"));

  private final String line;
  private final int most;
  private final IntBinaryOperator tokens;
  private final List<Integer> ends = new ArrayList<>();

  private LineSplitter(String line, int most, IntBinaryOperator tokens) {
    this.line = line;
    this.most = most;
    this.tokens = tokens;
  }

  /**
   * Cuts a line.
   *
   * @param most the most tokens of a part, at least 1
   * @param tokens returns the number of tokens between two positions of the line; a part with at
   *     most {@code most} chars fits in any case
   * @return the end of each part; each part begins where the previous one ends
   */
  static List<Integer> split(String line, int most, IntBinaryOperator tokens) {
    LineSplitter splitter = new LineSplitter(line, most, tokens);
    splitter.split(0, line.length(), 0);
    return splitter.ends;
  }

  private boolean fits(int from, int to) {
    return to - from <= most || tokens.applyAsInt(from, to) <= most;
  }

  private void split(int from, int to, int place) {
    if (fits(from, to) || line.codePointCount(from, to) == 1) {
      ends.add(to);
      return;
    }
    int start = from;
    int end = from;
    for (int next : unitEnds(from, to, place)) {
      if (fits(start, next)) {
        end = next;
        continue;
      }
      if (start < end) {
        ends.add(end);
      }
      start = end;
      end = next;
      if (!fits(start, next)) {
        split(start, next, place + 1);
        start = next;
      }
    }
    if (start < end) {
      ends.add(end);
    }
  }

  private List<Integer> unitEnds(int from, int to, int place) {
    if (place >= PLACES.size()) {
      return List.of(line.offsetByCodePoints(from, line.codePointCount(from, to) / 2), to);
    }
    List<Integer> units = new ArrayList<>();
    Matcher matcher = PLACES.get(place).matcher(line).region(from, to);
    int end = from;
    while (matcher.find()) {
      end = matcher.end();
      units.add(end);
    }
    if (end < to) {
      units.add(to);
    }
    return units;
  }
}
