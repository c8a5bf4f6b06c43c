package org.nmt4j.spark;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nmt4j.model.file.Sha256;
import org.nmt4j.translation.TranslationModel;

/**
 * A model that all tasks of a process share.
 *
 * @param name names the file in messages
 * @param hash the SHA-256 hash of the file
 */
record ExecutorModel(String name, String hash) implements Serializable {
  /** The number of models that a process keeps loaded. */
  private static final int KEPT = 4;

  private static final Map<String, TranslationModel> LOADED =
      new LinkedHashMap<>(KEPT + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TranslationModel> eldest) {
          return size() > KEPT;
        }
      };

  static ExecutorModel of(String name, byte[] file) {
    MessageDigest digest = Sha256.digest();
    digest.update(file);
    return new ExecutorModel(name, Sha256.hex(digest));
  }

  /**
   * Returns the model. The first call loads the model, and other calls wait.
   *
   * @param file returns the bytes of the file
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   */
  TranslationModel load(Supplier<byte[]> file) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(
          hash, absent -> TranslationModel.load(new ByteArrayInputStream(file.get()), name));
    }
  }
}
