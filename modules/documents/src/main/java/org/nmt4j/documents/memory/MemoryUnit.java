package org.nmt4j.documents.memory;

import java.nio.file.Path;
import org.nmt4j.tokenization.corpus.TmxVariant;

/**
 * A text of a translation memory and its translation.
 *
 * @param source the text
 * @param target the translation
 * @param file the file of the memory
 * @param line the line of the file where the unit starts, counted from 1
 */
record MemoryUnit(TmxVariant source, TmxVariant target, Path file, long line) {}
