package org.nmt4j.documents;

import java.util.Optional;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.translation.TranslationStatus;

/**
 * The translation of one text of a document.
 *
 * @param text the translation with the codes of the source
 * @param score the score of the translation
 * @param status the most important problem of the translation, if any
 * @param match the match in the translation memory, if any; the translation is that of the memory
 *     if the match is exact
 */
record TranslatedUnit(
    CodedText text, double score, TranslationStatus status, Optional<MemoryMatch> match) {}
