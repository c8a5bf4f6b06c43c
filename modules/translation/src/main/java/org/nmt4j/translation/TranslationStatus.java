package org.nmt4j.translation;

import java.util.List;
import java.util.Locale;

/** What became of a text; of several that hold, the first that stands here. */
public enum TranslationStatus {
  /** The text has no tokens, nor has its translation. */
  EMPTY,

  /** The maximum length ended the translation, or that of a part. */
  CUT,

  /** The translation, or that of a part, says the same words again and again. */
  REPEATED,

  /** The translation, or that of a part, is much shorter than those of such sources. */
  SHORT,

  /** The translation, or that of a part, is much longer than those of such sources. */
  LONG,

  /** The text was translated in parts, and nothing is odd about any of them. */
  SPLIT,

  /** The text was translated whole, and nothing is odd. */
  OK;

  /** The name in lower case, as it stands in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a text in several parts. */
  static TranslationStatus ofParts(List<TranslationStatus> parts) {
    List<TranslationStatus> full = parts.stream().filter(each -> each != EMPTY).toList();
    if (full.size() < 2) {
      return full.isEmpty() ? EMPTY : full.get(0);
    }
    return full.stream().min(Enum::compareTo).filter(each -> each != OK).orElse(SPLIT);
  }
}
