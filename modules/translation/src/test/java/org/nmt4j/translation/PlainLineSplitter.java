package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line as {@link LineSplitter} does, but tokenizes the text of every trial anew. */
final class PlainLineSplitter {
  private static final String CLOSING = "[\"'”’»)\\]]*";

  private static final List<Pattern> PLACES =
      List.of(
          Pattern.compile("[.!?…]+" + CLOSING + "\\s+|[。！？]+[」』”]*\\s*"),
          Pattern.compile("[,;:–—]" + CLOSING + "\\s+|[，、；：]\\s*"),
          Pattern.compile("\\s+"));

  private final int most;
  private final ToIntFunction<String> tokens;

  PlainLineSplitter(int most, ToIntFunction<String> tokens) {
    this.most = most;
    this.tokens = tokens;
  }

  List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    split(line, 0, parts);
    return parts;
  }

  private boolean fits(String text) {
    return text.length() <= most || tokens.applyAsInt(text) <= most;
  }

  private void split(String text, int place, List<String> parts) {
    if (fits(text) || text.codePointCount(0, text.length()) == 1) {
      parts.add(text);
      return;
    }
    String together = "";
    for (String unit : units(text, place)) {
      if (fits(together + unit)) {
        together += unit;
        continue;
      }
      if (!together.isEmpty()) {
        parts.add(together);
      }
      together = "";
      if (fits(unit)) {
        together = unit;
      } else {
        split(unit, place + 1, parts);
      }
    }
    if (!together.isEmpty()) {
      parts.add(together);
    }
  }

  private static List<String> units(String text, int place) {
    List<String> units = new ArrayList<>();
    if (place >= PLACES.size()) {
      int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
      return List.of(text.substring(0, middle), text.substring(middle));
    }
    Matcher matcher = PLACES.get(place).matcher(text);
    int from = 0;
    while (matcher.find()) {
      units.add(text.substring(from, matcher.end()));
      from = matcher.end();
    }
    if (from < text.length()) {
      units.add(text.substring(from));
    }
    return units;
  }
}
