package org.nmt4j.documents.unit;

import java.util.Optional;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.translation.TranslationStatus;

/**
 * The translation of one text of a document.
 *
 * @param text the translation with the codes of the source
 * @param score the score of the translation; 0 for an exact match
 * @param status the most important problem of the translation, if any
 * @param placeholders the number of placeholders in the text
 * @param match the match in the translation memory, if any; an exact match gives the translation
 */
public record TranslatedUnit(
    CodedText text,
    double score,
    TranslationStatus status,
    int placeholders,
    Optional<MemoryMatch> match) {
  static TranslatedUnit of(PlacedText placed, Optional<MemoryMatch> match) {
    return new TranslatedUnit(
        placed.text(), placed.score(), placed.status(), placed.placeholders(), match);
  }
}
