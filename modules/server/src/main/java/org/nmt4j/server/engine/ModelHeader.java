package org.nmt4j.server.engine;

import java.util.Optional;
import org.nmt4j.translation.KnownMarks;

/**
 * The facts about a model that its file tells without the values of the weights.
 *
 * @param name the name of the recipe
 * @param identity the SHA-256 of the contents, in hexadecimal
 * @param languages the languages of the recipe; empty if the recipe does not name both
 * @param mostCandidates the size of the beam, which limits the candidates of a text
 * @param hasAttention whether the model has attention
 * @param marks the placeholders and tags of a text that the model can carry
 * @param bytes an estimate of the memory that the loaded model takes
 */
record ModelHeader(
    String name,
    String identity,
    Optional<LanguagePair> languages,
    int mostCandidates,
    boolean hasAttention,
    KnownMarks marks,
    long bytes) {

  ModelInfo info(LanguagePair pair, boolean isLoaded) {
    return new ModelInfo(
        pair, name, identity, mostCandidates, hasAttention, marks, bytes, isLoaded);
  }
}
