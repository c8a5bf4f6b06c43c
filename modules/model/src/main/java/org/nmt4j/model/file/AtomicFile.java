package org.nmt4j.model.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes files as a whole or not at all; see {@link FileReplacement}. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Replaces {@code file} by the content. Keeps the old file on failure. */
  public static void write(Path file, Content content) throws IOException {
    try (FileReplacement replacement = FileReplacement.of(file)) {
      content.writeTo(replacement.out());
      replacement.commit();
    }
  }

  /** Replaces {@code file} by a text in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
