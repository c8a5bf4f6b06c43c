package org.nmt4j.documents;

import java.util.Locale;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.translation.TranslationStatus;

/**
 * The options of the translation of documents.
 *
 * @param sourceLanguage the language of the texts, such as {@code de}; {@link #UNKNOWN} if it is
 *     not known
 * @param targetLanguage the language of the translations; {@link #UNKNOWN} if it is not known
 * @param all whether the texts of PO, XLIFF and TMX files that have a translation are translated
 *     again
 * @param tool the name and version of the program for the notes beside translations
 * @param inline what is kept within a text beside codes, such as placeholders
 */
public record DocumentOptions(
    String sourceLanguage, String targetLanguage, boolean all, String tool, InlineOptions inline) {
  /** The code of a language that is not known. */
  public static final String UNKNOWN = "und";

  /** Returns options for a pair of languages; texts that have a translation keep it. */
  public static DocumentOptions of(String sourceLanguage, String targetLanguage) {
    return new DocumentOptions(
        sourceLanguage, targetLanguage, false, "nmt4j", InlineOptions.STANDARD);
  }

  /** Returns options that translate all texts, also those that have a translation. */
  public DocumentOptions withAll() {
    return new DocumentOptions(sourceLanguage, targetLanguage, true, tool, inline);
  }

  /** Returns options with the name of the program for notes, such as {@code nmt4j 0.1.0}. */
  public DocumentOptions withTool(String name) {
    return new DocumentOptions(sourceLanguage, targetLanguage, all, name, inline);
  }

  /** Returns options that keep other things within a text. */
  public DocumentOptions withInline(InlineOptions options) {
    return new DocumentOptions(sourceLanguage, targetLanguage, all, tool, options);
  }

  /**
   * Returns options with the codes of the languages that a file has.
   *
   * @throws DataException if a language is not known, or the file has another source language
   */
  DocumentOptions in(XmlFacts file) {
    String source = sourceLanguage;
    if (file.source().isPresent() && !file.source().get().equals("*all*")) {
      String stated = file.source().get();
      if (!source.equals(UNKNOWN) && !XmlFacts.isSame(stated, source)) {
        throw new DataException("found the source language " + stated + ", expected " + source);
      }
      source = stated;
    }
    if (source.equals(UNKNOWN) || targetLanguage.equals(UNKNOWN)) {
      throw new DataException(
          "the languages are not known, expected --source-language and --target-language, or a"
              + " model whose recipe names them");
    }
    return new DocumentOptions(file.own(source), file.own(targetLanguage), all, tool, inline);
  }

  /** Returns the name and version of the program, without the commit. */
  String shortTool() {
    return tool.replaceAll(" \\(.*", "");
  }

  /**
   * Returns the note beside a translation: the program, then the score and the problem, if any, or
   * the place in the translation memory; and the text that the memory has for a similar one.
   */
  String note(TranslatedUnit unit) {
    String place = unit.match().map(match -> match.file() + ":" + match.line()).orElse("");
    if (unit.match().filter(MemoryMatch::isExact).isPresent()) {
      return shortTool() + ", from " + place;
    }
    String problem = unit.status() == TranslationStatus.OK ? "" : ", " + unit.status();
    String similar =
        unit.match()
            .map(
                match ->
                    String.format(
                        Locale.ROOT,
                        "; %s has %.2f of it: '%s', '%s'",
                        place,
                        match.similarity(),
                        match.source(),
                        match.target()))
            .orElse("");
    return String.format(
        Locale.ROOT, "%s, score %.2f%s%s", shortTool(), unit.score(), problem, similar);
  }
}
