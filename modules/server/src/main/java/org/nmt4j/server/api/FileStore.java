package org.nmt4j.server.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.nmt4j.server.http.PrivateFolder;

/**
 * Translated files, each for an hour. Only a client that knows the number of a file gets it. If
 * there are too many files, the oldest ones go first.
 */
final class FileStore {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int MOST_FILES = 200;

  private final LongSupplier nanoTime;
  private final Map<String, Stored> files = new LinkedHashMap<>();

  /**
   * A translated file.
   *
   * @param name the name under which a browser saves it
   * @param born the time in nanoseconds when it was stored
   */
  record Stored(Path file, String name, String contentType, long born) {}

  /**
   * Creates a store.
   *
   * @param nanoTime returns the time in nanoseconds
   */
  FileStore(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Stores a file under its own name, which cannot be guessed, and returns that name. */
  synchronized String add(Path file, String name, String contentType) {
    deleteOld();
    String id = file.getFileName().toString();
    files.put(id, new Stored(file, name, contentType, nanoTime.getAsLong()));
    if (files.size() > MOST_FILES) {
      Iterator<Stored> oldest = files.values().iterator();
      PrivateFolder.delete(oldest.next().file());
      oldest.remove();
    }
    return id;
  }

  /** Returns a file. */
  synchronized Optional<Stored> get(String id) {
    deleteOld();
    return Optional.ofNullable(files.get(id));
  }

  /** Deletes the files whose hour is over. */
  synchronized void deleteOld() {
    long now = nanoTime.getAsLong();
    List<String> old = new ArrayList<>();
    files.forEach(
        (id, stored) -> {
          if (now - stored.born() > LIFE.toNanos()) {
            PrivateFolder.delete(stored.file());
            old.add(id);
          }
        });
    old.forEach(files::remove);
  }
}
