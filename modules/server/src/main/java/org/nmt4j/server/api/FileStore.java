package org.nmt4j.server.api;

import java.io.UncheckedIOException;
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
 * Keeps each translated file for an hour. A client needs the identifier of a file to get the file.
 * If there are more than 200 files, the oldest one is deleted.
 */
final class FileStore {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int MOST_FILES = 200;

  private final LongSupplier nanoTime;
  private final Map<String, Stored> files = new LinkedHashMap<>();

  /**
   * A translated file.
   *
   * @param name the name under which a browser saves the file
   * @param born the time in nanoseconds at which the file was stored
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

  /**
   * Stores a file and returns its identifier. The identifier is the name of the file in its folder,
   * which cannot be guessed.
   */
  synchronized String add(Path file, String name, String contentType) {
    deleteOld();
    String id = file.getFileName().toString();
    files.put(id, new Stored(file, name, contentType, nanoTime.getAsLong()));
    if (files.size() > MOST_FILES) {
      Iterator<Stored> oldest = files.values().iterator();
      Path first = oldest.next().file();
      oldest.remove();
      delete(first);
    }
    return id;
  }

  /** Returns a file by its identifier; empty if there is no such file or its hour is over. */
  synchronized Optional<Stored> get(String id) {
    deleteOld();
    return Optional.ofNullable(files.get(id));
  }

  /** Deletes the files that were stored more than an hour ago. */
  synchronized void deleteOld() {
    long now = nanoTime.getAsLong();
    List<String> old = new ArrayList<>();
    files.forEach(
        (id, stored) -> {
          if (now - stored.born() > LIFE.toNanos()) {
            old.add(id);
          }
        });
    old.forEach(id -> delete(files.remove(id).file()));
  }

  private static void delete(Path file) {
    try {
      PrivateFolder.delete(file);
    } catch (UncheckedIOException e) {
      // No client can name the file any more, and the server deletes it with its folder.
    }
  }
}
