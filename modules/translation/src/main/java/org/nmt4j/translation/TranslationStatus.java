package org.nmt4j.translation;

import java.util.List;
import java.util.Locale;

/** The status of a translation. If several apply, the first one in this order is used. */
public enum TranslationStatus {
  /** The text and its translation have no tokens. */
  EMPTY,

  /** The translation of the text, or of a part, ended at the maximum length. */
  CUT,

  /** The translation of the text, or of a part, repeats the same words. */
  REPEATED,

  /** The translation of the text, or of a part, is much shorter than usual for the source. */
  SHORT,

  /** The translation of the text, or of a part, is much longer than usual for the source. */
  LONG,

  /** The text was translated in parts, and none of the above applies. */
  SPLIT,

  /** The text was translated whole, and none of the above applies. */
  OK;

  /** Returns the name in lower case, as in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status of a text in several parts. */
  static TranslationStatus ofParts(List<TranslationStatus> parts) {
    List<TranslationStatus> full = parts.stream().filter(each -> each != EMPTY).toList();
    if (full.size() < 2) {
      return full.isEmpty() ? EMPTY : full.get(0);
    }
    return full.stream().min(Enum::compareTo).filter(each -> each != OK).orElse(SPLIT);
  }
}
