package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.translation.TextAlignment.Span;

/**
 * Maps the characters of a normalised text to those of the original text. White space is left out
 * on both sides. The original text is normalised by user-perceived characters (grapheme clusters,
 * UAX #29), because a Unicode form joins a letter and its marks.
 */
final class CharacterMap {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private final List<Span> origins = new ArrayList<>();
  private final int expected;

  /**
   * Creates a map.
   *
   * @param text the original text
   * @param normalize normalises a text
   * @param expected the number of characters that the normalised text has, without white space
   */
  CharacterMap(String text, UnaryOperator<String> normalize, int expected) {
    this.expected = expected;
    Matcher cluster = CLUSTER.matcher(text);
    while (cluster.find()) {
      int length = length(normalize.apply(cluster.group()));
      if (length > 0) {
        Span origin = new Span(cluster.start(), cluster.end());
        for (int i = 0; i < length; i++) {
          origins.add(origin);
        }
      }
    }
  }

  /** Returns the number of characters of a text that are not white space. */
  static int length(String text) {
    return (int) text.chars().filter(character -> !WhiteSpace.is(character)).count();
  }

  /**
   * Returns the span of the original text for a range of the normalised text. The span is
   * approximate if the normalised length of a cluster depends on its neighbours.
   *
   * @param from the number of normalised characters before
   * @param to the number of normalised characters up to the end, greater than {@code from}
   */
  Span origin(int from, int to) {
    return origins.get(scaled(from)).to(origins.get(Math.max(scaled(from), scaled(to) - 1)));
  }

  private int scaled(int index) {
    boolean isExact = origins.size() == expected;
    int scaled = isExact ? index : (int) ((long) index * origins.size() / expected);
    return Math.min(scaled, origins.size());
  }
}
