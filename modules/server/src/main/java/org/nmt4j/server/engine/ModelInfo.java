package org.nmt4j.server.engine;

/**
 * The facts about a served model.
 *
 * @param pair the languages by which clients name the model
 * @param name the name of the model's recipe
 * @param identity the SHA-256 of the model's contents, in hexadecimal
 * @param mostCandidates the most candidates of a text, which is the size of the beam
 * @param hasAttention whether the model has attention; without it, all weights of an alignment are
 *     0
 * @param marks the number of placeholders of a text that the model can carry; see {@link
 *     org.nmt4j.translation.Translator#marks}
 * @param bytes an estimate of the memory that the model takes when loaded
 * @param isLoaded whether the model is loaded at this moment
 */
public record ModelInfo(
    LanguagePair pair,
    String name,
    String identity,
    int mostCandidates,
    boolean hasAttention,
    int marks,
    long bytes,
    boolean isLoaded) {}
