package org.nmt4j.server.engine;

import org.nmt4j.translation.Translation;

/**
 * A translated part of a text.
 *
 * @param text the index of the text in its request
 * @param index the index of the part in its text
 * @param count the number of parts of the text
 * @param part the part with its translation
 */
public record TranslatedPart(int text, int index, int count, Translation.Part part) {}
