package org.nmt4j.documents.unit;

import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.translation.TranslationStatus;

/**
 * The translation of a text, with its codes in place.
 *
 * @param text the translation with the codes of the source
 * @param score the score of the translation; the mean over the translated parts if the text was cut
 * @param status the most important problem of the translation, if any
 * @param placeholders the number of placeholders in the text
 */
record PlacedText(CodedText text, double score, TranslationStatus status, int placeholders) {}
