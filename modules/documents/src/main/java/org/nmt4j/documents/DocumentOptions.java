package org.nmt4j.documents;

import java.util.Locale;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.translation.TranslationStatus;

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
  public static final String UNKNOWN = "und";

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

  /**
   * Returns these options with the language codes as a file spells them.
   *
   * @param file the languages that the file states
   * @throws DataException if a language is not known, or the file states another language
   */
  DocumentOptions in(XmlFacts file) {
    String source = LanguageCode.agreed("source", file.sources(), sourceLanguage);
    String target = LanguageCode.agreed("target", file.targets(), targetLanguage);
    if (source.equals(UNKNOWN) || target.equals(UNKNOWN)) {
      throw new DataException(
          "the languages are not known, expected --source-language and --target-language, or a"
              + " model whose recipe names them");
    }
    return new DocumentOptions(file.own(source), file.own(target), all, tool, inline);
  }

  /** Returns the name and version of the program, without the commit. */
  String shortTool() {
    return tool.replaceAll(" \\(.*", "");
  }

  /**
   * Returns the note beside a translation. For an exact match, the note has the program and the
   * place of the unit in the translation memory. Otherwise it has the program, the score, the
   * problem, if any, and the similar unit of the memory, if any.
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
                        "; similar text in %s (similarity %.2f): '%s', translated as '%s'",
                        place,
                        match.similarity(),
                        match.source(),
                        match.target()))
            .orElse("");
    return String.format(
        Locale.ROOT, "%s, score %.2f%s%s", shortTool(), unit.score(), problem, similar);
  }
}
