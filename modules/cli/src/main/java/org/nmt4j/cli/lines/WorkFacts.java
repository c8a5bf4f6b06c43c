package org.nmt4j.cli.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.nmt4j.model.file.FileTarget;
import org.nmt4j.model.file.Sha256;
import org.nmt4j.tokenization.corpus.FileReason;

/**
 * Names and values of everything that decides the output of some work. A value is the text of an
 * option, {@code true}, {@code false}, or the hash of a file; it is empty for an absent option.
 */
public final class WorkFacts {
  private static final String HASH = "sha256 ";

  private WorkFacts() {}

  /**
   * Returns the value of a fact about a file: its hash, or empty text if the file cannot be read
   * twice, such as a pipe.
   */
  public static String ofFile(Path file) {
    MessageDigest digest = Sha256.digest();
    try {
      if (!Files.isRegularFile(file) || FileTarget.of(file).descriptor().isPresent()) {
        return "";
      }
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + FileReason.of(e), e);
    }
    return ofHash(Sha256.hex(digest));
  }

  /** Returns the value of a fact about contents with this hash. */
  public static String ofHash(String sha256) {
    return HASH + sha256;
  }

  /** Describes how a fact differs, such as {@code with --beam-size 2, now it is 1}. */
  static String difference(String name, String before, String now) {
    if (before.startsWith(HASH) && now.startsWith(HASH)) {
      return "with another " + name;
    }
    String was = text(name, before);
    String is = text(name, now);
    return is.startsWith("with " + name + " ") && was.startsWith("with " + name + " ")
        ? was + ", now it is " + now
        : was + ", now it is " + is;
  }

  private static String text(String name, String value) {
    return switch (value) {
      case "", "false" -> "without " + name;
      case "true" -> "with " + name;
      default -> "with " + name + (value.startsWith(HASH) ? "" : " " + value);
    };
  }
}
