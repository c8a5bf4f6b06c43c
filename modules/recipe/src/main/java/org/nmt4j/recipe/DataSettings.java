package org.nmt4j.recipe;

import java.util.Optional;

/**
 * The corpora of an experiment.
 *
 * @param train what the model learns from
 * @param dev what validation looks at
 * @param test what the finished model is scored on
 * @param maxLength the longest training pair that is kept
 * @param running whether each line of a text goes on where the one before ended
 */
public record DataSettings(
    CorpusFiles train,
    Optional<CorpusFiles> dev,
    Optional<CorpusFiles> test,
    MaxLength maxLength,
    boolean running) {}
