package org.nmt4j.server.engine;

import org.nmt4j.translation.KnownMarks;

/**
 * The facts about a served model.
 *
 * @param pair the languages by which clients name the model
 * @param name the name of the model's recipe
 * @param identity the SHA-256 of the model's contents, in hexadecimal
 * @param mostCandidates the most candidates of a text, which is the size of the beam
 * @param hasAttention whether the model has attention; without it, all weights of an alignment are
 *     0
 * @param marks the placeholders and tags of a text that the model can carry
 * @param bytes an estimate of the memory that the model takes when loaded
 * @param isLoaded whether the model is loaded at this moment
 */
public record ModelInfo(
    LanguagePair pair,
    String name,
    String identity,
    int mostCandidates,
    boolean hasAttention,
    KnownMarks marks,
    long bytes,
    boolean isLoaded) {}
