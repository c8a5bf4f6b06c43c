package org.nmt4j.recipe;

import java.util.Optional;

/**
 * The pretrained vectors of the embedding tables. A side without them starts from random vectors.
 */
public record EmbeddingsSettings(
    @Key("pretrained vectors of source tokens, which the source embedding starts from")
        Optional<PretrainedVectors> source,
    @Key("pretrained vectors of target tokens, which the target embedding starts from")
        Optional<PretrainedVectors> target) {}
