package org.nmt4j.server.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The attributes of a file that tell whether the file has changed, without a look at its content.
 *
 * @param size the number of bytes
 * @param modified the time of the last change
 * @param key the identity of the file within its file system; empty if the system gives none
 */
record FileStamp(long size, FileTime modified, String key) {

  /**
   * Returns the stamp of a file; empty if there is no such file or its attributes cannot be read.
   */
  static Optional<FileStamp> of(Path file) {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return facts.isRegularFile()
          ? Optional.of(
              new FileStamp(
                  facts.size(), facts.lastModifiedTime(), Objects.toString(facts.fileKey(), "")))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
