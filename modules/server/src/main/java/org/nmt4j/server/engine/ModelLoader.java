package org.nmt4j.server.engine;

import java.nio.file.Path;

/** Reads model files. */
interface ModelLoader {

  /**
   * Reads the facts about a model, without its weights.
   *
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   */
  ModelHeader header(Path file);

  /**
   * Reads a model, and prepares it for its first request.
   *
   * @param pair the languages by which clients name the model
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   */
  LoadedModel load(LanguagePair pair, Path file);
}
