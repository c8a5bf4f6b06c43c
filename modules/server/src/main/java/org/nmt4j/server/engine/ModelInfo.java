package org.nmt4j.server.engine;

/**
 * Facts about a model that is served.
 *
 * @param pair the languages that clients name
 * @param name the name of the model's recipe
 * @param identity the SHA-256 of the model's contents, in hexadecimal
 * @param mostCandidates the most candidates of a text, which is the size of the beam
 * @param hasAttention whether the model has attention; otherwise there is no alignment
 * @param bytes an estimate of the memory that the model takes when loaded
 * @param isLoaded whether the model is loaded at this moment
 */
public record ModelInfo(
    LanguagePair pair,
    String name,
    String identity,
    int mostCandidates,
    boolean hasAttention,
    long bytes,
    boolean isLoaded) {}
