package org.nmt4j.documents;

import org.nmt4j.documents.file.LanguageCode;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.unit.UnitOptions;

/**
 * Options for translating documents.
 *
 * @param sourceLanguage the language of the texts, such as {@code de}; {@link #UNKNOWN} if it is
 *     not known
 * @param targetLanguage the language of the translations; {@link #UNKNOWN} if it is not known
 * @param all whether the texts of PO, XLIFF and TMX files that have a translation are translated
 *     again
 * @param tool the name and version of the program, for the notes beside translations
 * @param inline the placeholders that a text keeps
 */
public record DocumentOptions(
    String sourceLanguage, String targetLanguage, boolean all, String tool, InlineOptions inline) {
  /** The code of a language that is not known. */
  public static final String UNKNOWN = LanguageCode.UNKNOWN;

  /**
   * Returns options for a pair of languages. Texts that have a translation keep it.
   *
   * @param sourceLanguage the language of the texts, such as {@code de}
   * @param targetLanguage the language of the translations
   */
  public static DocumentOptions of(String sourceLanguage, String targetLanguage) {
    return new DocumentOptions(
        sourceLanguage, targetLanguage, false, "nmt4j", InlineOptions.STANDARD);
  }

  /** Returns these options, but with all texts translated, even those that have a translation. */
  public DocumentOptions withAll() {
    return new DocumentOptions(sourceLanguage, targetLanguage, true, tool, inline);
  }

  /**
   * Returns these options with another name of the program.
   *
   * @param name the name and version, such as {@code nmt4j 0.1.0}
   */
  public DocumentOptions withTool(String name) {
    return new DocumentOptions(sourceLanguage, targetLanguage, all, name, inline);
  }

  /**
   * Returns these options with other placeholders.
   *
   * @param options the placeholders that a text keeps
   */
  public DocumentOptions withInline(InlineOptions options) {
    return new DocumentOptions(sourceLanguage, targetLanguage, all, tool, options);
  }

  /** Returns the part of the options that the readers of documents use. */
  UnitOptions ofUnits() {
    return new UnitOptions(sourceLanguage, targetLanguage, all, tool);
  }
}
