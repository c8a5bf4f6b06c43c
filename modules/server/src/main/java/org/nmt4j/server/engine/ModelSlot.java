package org.nmt4j.server.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The place of one model on the shelf. The lock of the shelf guards all fields. */
final class ModelSlot {
  final LanguagePair pair;
  final Path file;

  /** The facts about the loaded model, or about the one to be loaded. */
  ModelHeader header;

  /** The loaded model, or null. */
  ModelUse loaded;

  /** The stamp of the file when the loaded model was read, or null. */
  FileStamp stamp;

  /**
   * The stamp of the file when it last could not be loaded, or null. A file with this stamp is not
   * read again while a model is loaded.
   */
  FileStamp bad;

  /** Whether the operator has been told that the file is bad or has vanished. */
  boolean isReported;

  /** Whether the model is being read. */
  boolean isLoading;

  /** The time in nanoseconds at which a request last asked for the model. */
  long lastUse;

  /** The time in nanoseconds at which the file was last checked for changes. */
  long lastLook;

  /** The requests that wait for the model. */
  final List<CompletableFuture<ModelUse>> waiting = new ArrayList<>();

  ModelSlot(LanguagePair pair, Path file, ModelHeader header) {
    this.pair = pair;
    this.file = file;
    this.header = header;
  }
}
