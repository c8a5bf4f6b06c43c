package org.nmt4j.cli.lines;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.nmt4j.model.file.Sha256;

/** Computes the SHA-256 of a growing sequence of lines. */
final class LineDigest {
  private final MessageDigest digest = Sha256.digest();

  void add(String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  /** Returns the hash of all lines so far, in hexadecimal. More lines may follow. */
  String value() {
    return Sha256.hexSoFar(digest);
  }
}
