package org.nmt4j.recipe;

import java.util.Optional;

/**
 * Which tokens have an id.
 *
 * @param size the largest number of tokens; 0 for no limit
 * @param minFrequency how often training data must hold a token
 * @param shared whether both sides have one vocabulary
 * @param file vocabularies to read instead of counting tokens
 */
public record VocabularySettings(
    int size, int minFrequency, boolean shared, Optional<VocabularyFiles> file) {}
