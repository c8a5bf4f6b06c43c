package org.nmt4j.server.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A model file to serve.
 *
 * @param pair the languages by which clients name the model; empty for the languages of the model's
 *     recipe
 * @param file the model file
 */
public record ServedModel(Optional<LanguagePair> pair, Path file) {

  /**
   * Reads {@code de-en=PATH} or {@code PATH}. A text whose beginning is not a pair of languages is
   * a path as a whole.
   */
  public static ServedModel parse(String text) {
    int equals = text.indexOf('=');
    Optional<LanguagePair> pair =
        equals < 0 ? Optional.empty() : LanguagePair.parse(text.substring(0, equals));
    return new ServedModel(pair, Path.of(pair.isPresent() ? text.substring(equals + 1) : text));
  }
}
