package org.nmt4j.documents.inline;

import java.util.EnumSet;
import java.util.Set;

/**
 * The options for taking the text out of a text with codes.
 *
 * @param kept the kinds of placeholders that come back as they are
 * @param keepsLines whether line feeds and tabs of the text are kept; each line is then translated
 *     on its own
 * @param marks how many placeholders of a text the model can carry as the marks {@code ｟1｠}, {@code
 *     ｟2｠} and so on; 0 if the model knows no marks
 */
public record InlineOptions(Set<PlaceholderKind> kept, boolean keepsLines, int marks) {
  /** Options that keep codes only. */
  public static final InlineOptions CODES_ONLY = new InlineOptions(Set.of(), false, 0);

  /** Options that keep all placeholders except numbers. */
  public static final InlineOptions STANDARD =
      new InlineOptions(EnumSet.complementOf(EnumSet.of(PlaceholderKind.NUMBER)), false, 0);

  /** Keeps an unmodifiable copy. */
  public InlineOptions {
    kept = Set.copyOf(kept);
  }

  /** Returns options that keep these kinds of placeholders. */
  public InlineOptions withKept(Set<PlaceholderKind> kinds) {
    return new InlineOptions(kinds, keepsLines, marks);
  }

  /** Returns options with or without keeping line feeds and tabs. */
  public InlineOptions withKeepsLines(boolean keeps) {
    return new InlineOptions(kept, keeps, marks);
  }

  /** Returns options for a model that can carry a number of marks. */
  public InlineOptions withMarks(int count) {
    return new InlineOptions(kept, keepsLines, count);
  }
}
