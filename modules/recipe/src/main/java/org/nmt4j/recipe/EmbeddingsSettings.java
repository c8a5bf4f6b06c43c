package org.nmt4j.recipe;

import java.util.Optional;

/**
 * What the embedding tables start from; a side without pretrained vectors starts from random ones.
 *
 * @param source the source side's vectors
 * @param target the target side's vectors
 */
public record EmbeddingsSettings(
    Optional<PretrainedVectors> source, Optional<PretrainedVectors> target) {}
