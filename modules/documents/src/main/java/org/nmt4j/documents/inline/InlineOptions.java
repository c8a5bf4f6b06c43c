package org.nmt4j.documents.inline;

import java.util.EnumSet;
import java.util.Set;
import org.nmt4j.translation.KnownMarks;

/**
 * Options for separating a text from its codes and placeholders.
 *
 * @param kept the kinds of placeholders that come back as they are
 * @param keepsLines whether line feeds and tabs of the text are kept; each line is then translated
 *     on its own
 * @param marks the number of placeholders of a text that the model can carry as the marks {@code
 *     ｟1｠}, {@code ｟2｠} and so on; 0 if the model knows no marks
 * @param tags the number of spans of a text that the model can carry between the marks {@code ｟b1｠}
 *     and {@code ｟/b1｠}, {@code ｟b2｠} and {@code ｟/b2｠} and so on; 0 if the model knows no tags
 */
public record InlineOptions(Set<PlaceholderKind> kept, boolean keepsLines, int marks, int tags) {
  /** Options that keep no placeholders and no lines. */
  public static final InlineOptions CODES_ONLY = new InlineOptions(Set.of(), false, 0, 0);

  /** Options that keep all placeholders except numbers. */
  public static final InlineOptions STANDARD =
      new InlineOptions(EnumSet.complementOf(EnumSet.of(PlaceholderKind.NUMBER)), false, 0, 0);

  /** Keeps an unmodifiable copy. */
  public InlineOptions {
    kept = Set.copyOf(kept);
  }

  /**
   * Returns these options with other kinds of placeholders.
   *
   * @param kinds the kinds to keep
   */
  public InlineOptions withKept(Set<PlaceholderKind> kinds) {
    return new InlineOptions(kinds, keepsLines, marks, tags);
  }

  /**
   * Returns these options with or without line feeds and tabs kept.
   *
   * @param keeps whether line feeds and tabs are kept
   */
  public InlineOptions withKeepsLines(boolean keeps) {
    return new InlineOptions(kept, keeps, marks, tags);
  }

  /**
   * Returns these options for a model that can carry another number of marks.
   *
   * @param count the number of marks; 0 for none
   */
  public InlineOptions withMarks(int count) {
    return new InlineOptions(kept, keepsLines, count, tags);
  }

  /**
   * Returns these options for a model that can carry another number of spans.
   *
   * @param count the number of spans; 0 for none
   */
  public InlineOptions withTags(int count) {
    return new InlineOptions(kept, keepsLines, marks, count);
  }

  /** Returns these options for a model that can carry some placeholders and spans. */
  public InlineOptions withKnown(KnownMarks known) {
    return withMarks(known.placeholders()).withTags(known.tags());
  }
}
