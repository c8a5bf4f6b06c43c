package org.nmt4j.documents;

import java.util.List;
import org.nmt4j.documents.unit.UnitCounts;

/**
 * Counts of one translated document.
 *
 * @param units the texts of the document, such as paragraphs, titles, cells and messages
 * @param translated the texts that were translated
 * @param kept the texts that stayed as they were: texts without letters, texts that the document
 *     excludes from translation, and texts that have a translation
 * @param codes the codes in translated texts, such as tags
 * @param placeholders the placeholders in translated texts, such as {@code %s} and addresses
 * @param problems the translated texts with a status other than {@code ok}
 * @param fromMemory the translated texts that were taken from a translation memory
 * @param openLines the lines, counted from 1, of messages of a PO file that stay without a
 *     translation, because the model's translation does not keep their directives, such as {@code
 *     %s}; their texts are among the kept ones
 */
public record DocumentReport(
    long units,
    long translated,
    long kept,
    long codes,
    long placeholders,
    long problems,
    long fromMemory,
    List<Long> openLines) {
  /** Keeps an unmodifiable copy of the list. */
  public DocumentReport {
    openLines = List.copyOf(openLines);
  }

  static DocumentReport of(UnitCounts counts) {
    return new DocumentReport(
        counts.translated() + counts.kept(),
        counts.translated(),
        counts.kept(),
        counts.codes(),
        counts.placeholders(),
        counts.problems(),
        counts.fromMemory(),
        counts.openLines());
  }
}
