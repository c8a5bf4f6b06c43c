package org.nmt4j.documents.inline;

/** Puts the codes of a text into its translation. Placeholders are translated like other text. */
public final class CodePlacement {
  private CodePlacement() {}

  /**
   * Returns a translation with the codes of its source, as {@link InlineText} places them.
   *
   * @param source the source with its codes
   * @param translated the translation of the source's text without codes
   * @return the translation, in which each code of the source stands once
   */
  public static CodedText place(CodedText source, AlignedText translated) {
    return InlineText.of(source, InlineOptions.CODES_ONLY).place(translated);
  }
}
