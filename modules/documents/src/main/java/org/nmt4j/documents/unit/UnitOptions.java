package org.nmt4j.documents.unit;

import java.util.Locale;
import org.nmt4j.documents.file.LanguageCode;
import org.nmt4j.documents.file.XmlFacts;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.translation.TranslationStatus;

/**
 * The options of a document for the readers of its format.
 *
 * @param sourceLanguage the language of the texts
 * @param targetLanguage the language of the translations
 * @param all whether texts that have a translation are translated again
 * @param tool the name and version of the program, for the notes beside translations
 */
public record UnitOptions(String sourceLanguage, String targetLanguage, boolean all, String tool) {
  /**
   * Returns these options with the language codes as a file spells them.
   *
   * @param file the languages that the file states
   * @throws DataException if a language is not known, or the file states another language
   */
  public UnitOptions in(XmlFacts file) {
    String source = LanguageCode.agreed("source", file.sources(), sourceLanguage);
    String target = LanguageCode.agreed("target", file.targets(), targetLanguage);
    if (source.equals(LanguageCode.UNKNOWN) || target.equals(LanguageCode.UNKNOWN)) {
      throw new DataException(
          "the languages are not known, expected --source-language and --target-language, or a"
              + " model whose recipe names them");
    }
    String ownSource = file.sources().isEmpty() ? file.own(source, "") : source;
    String ownTarget = file.targets().isEmpty() ? file.own(target, ownSource) : target;
    return new UnitOptions(ownSource, ownTarget, all, tool);
  }

  /** Returns the name and version of the program, without the commit. */
  public String shortTool() {
    return tool.replaceAll(" \\(.*", "");
  }

  /** Returns the name of the program, without its version. */
  public String toolName() {
    return tool.replaceAll(" .*", "");
  }

  /**
   * Returns the note beside a translation. For an exact match, the note has the program and the
   * place of the unit in the translation memory. Otherwise it has the program, the score, the
   * problem, if any, and the similar unit of the memory, if any.
   */
  public String note(TranslatedUnit unit) {
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
