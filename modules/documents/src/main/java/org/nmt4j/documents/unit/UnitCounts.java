package org.nmt4j.documents.unit;

import java.util.List;

/**
 * Counts of the texts of one document.
 *
 * @param translated the texts that were translated
 * @param kept the texts that stayed as they were
 * @param codes the codes in translated texts
 * @param placeholders the placeholders in translated texts
 * @param problems the translated texts with a status other than {@code ok}
 * @param fromMemory the translated texts that were taken from a translation memory
 * @param openLines the lines, counted from 1, of messages that stay open
 */
public record UnitCounts(
    long translated,
    long kept,
    long codes,
    long placeholders,
    long problems,
    long fromMemory,
    List<Long> openLines) {
  /** Keeps an unmodifiable copy of the list. */
  public UnitCounts {
    openLines = List.copyOf(openLines);
  }
}
