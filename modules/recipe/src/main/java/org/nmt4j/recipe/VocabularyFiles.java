package org.nmt4j.recipe;

import java.nio.file.Path;

/**
 * The files that vocabularies are read from.
 *
 * @param source the source vocabulary
 * @param target the target vocabulary; the same file if the vocabulary is shared
 */
public record VocabularyFiles(Path source, Path target) {}
