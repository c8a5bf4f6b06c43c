package org.nmt4j.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Valid and nearly valid inputs with which the fuzzer starts. */
final class Seeds {
  private Seeds() {}

  /** Returns a file of the repository. */
  static Path root(String name) {
    return Path.of(System.getProperty("nmt4j.root")).resolve(name);
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<byte[]> texts(String... texts) {
    return Stream.of(texts).map(Seeds::bytes);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Decodes UTF-8; invalid bytes become U+FFFD. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
