package org.nmt4j.documents;

import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TranslationStatus;

/**
 * A text and its translation.
 *
 * @param source the text
 * @param target its translation
 * @param alignment which characters of both belong together
 * @param score the score of the translation; see {@code Translation.Candidate}
 * @param status the most important problem of the translation, if any
 */
public record AlignedText(
    String source,
    String target,
    TextAlignment alignment,
    double score,
    TranslationStatus status) {}
