package org.nmt4j.recipe;

import java.util.Optional;

/**
 * What the embedding tables start from; a side without pretrained vectors starts from random ones.
 */
public record EmbeddingsSettings(
    @Key("pretrained vectors of source tokens, which the source embedding starts from")
        Optional<PretrainedVectors> source,
    @Key("pretrained vectors of target tokens, which the target embedding starts from")
        Optional<PretrainedVectors> target) {}
