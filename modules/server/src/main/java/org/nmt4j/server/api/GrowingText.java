package org.nmt4j.server.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/**
 * The translation of one text, whose parts come in any order. The methods return pieces of the
 * translation. The pieces, joined in their order, are the translation of the whole text.
 */
final class GrowingText {
  /** The number of characters at the end of the text that decide the next separator. */
  private static final int END = 2;

  private final Map<Integer, Translation.Part> early = new HashMap<>();
  private int next;
  private String end = "";

  /**
   * Adds a part of a text that has several parts.
   *
   * @param index the index of the part
   * @return the next piece of the translation; empty if an earlier part is still missing
   */
  String add(int index, Translation.Part part) {
    if (index >= next) {
      early.put(index, part);
    }
    return complete();
  }

  /**
   * Adds the parts that are missing.
   *
   * @param all all parts of the text
   * @return the rest of the translation
   */
  String finish(List<Translation.Part> all) {
    for (int i = next; i < all.size(); i++) {
      early.put(i, all.get(i));
    }
    return complete();
  }

  private String complete() {
    StringBuilder text = new StringBuilder(end);
    int known = text.length();
    for (Translation.Part part = early.remove(next); part != null; part = early.remove(next)) {
      next++;
      text.append(Translator.separator(text, part)).append(part.translation().text());
    }
    end = text.substring(Math.max(0, text.length() - END));
    return text.substring(known);
  }
}
