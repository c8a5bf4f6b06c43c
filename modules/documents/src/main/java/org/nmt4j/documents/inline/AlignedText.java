package org.nmt4j.documents.inline;

import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TranslationStatus;

/**
 * A text, its translation, and the attention between their words.
 *
 * @param source the text that was translated
 * @param target its translation
 * @param alignment the spans of both texts and the attention between them
 * @param score the score of the translation, as {@link
 *     org.nmt4j.translation.Translation.Candidate#score} gives it
 * @param status the most important problem of the translation, if any
 */
public record AlignedText(
    String source,
    String target,
    TextAlignment alignment,
    double score,
    TranslationStatus status) {}
