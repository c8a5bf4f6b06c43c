package org.nmt4j.recipe;

import java.nio.file.Path;

/** The files of the vocabularies. Both are one file if both sides share a vocabulary. */
public record VocabularyFiles(
    @Key("the source vocabulary") Path source, @Key("the target vocabulary") Path target) {}
