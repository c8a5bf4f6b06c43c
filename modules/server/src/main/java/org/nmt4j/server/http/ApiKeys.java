package org.nmt4j.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.nmt4j.model.file.Sha256;

/**
 * The keys that clients must send. Only hashes of the keys are kept, and no message holds a key.
 *
 * <p>Each line of the file holds one key. White space and a comment may follow the key. Empty lines
 * and lines that begin with {@code #} are skipped.
 */
public final class ApiKeys {
  /** The least number of characters of a key. */
  public static final int SHORTEST = 16;

  private static final long MOST_BYTES = 16L << 20;

  private final List<byte[]> hashes;

  private ApiKeys(List<byte[]> hashes) {
    this.hashes = hashes;
  }

  /** Returns an object without keys. Every client is then served. */
  public static ApiKeys none() {
    return new ApiKeys(List.of());
  }

  /**
   * Reads a file of keys.
   *
   * @throws IOException if the file cannot be read, holds no key, or has a key that is too short
   */
  public static ApiKeys read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + ": has more than 16 MB, expected a file of keys");
    }
    List<byte[]> hashes = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String key = line.split("\\s", 2)[0];
      if (key.length() < SHORTEST) {
        throw new IOException(
            file + ": line " + (i + 1) + ": the key has less than " + SHORTEST + " characters");
      }
      hashes.add(hash(key));
    }
    if (hashes.isEmpty()) {
      throw new IOException(file + ": holds no key");
    }
    return new ApiKeys(hashes);
  }

  /** Returns whether clients need a key. */
  public boolean areRequired() {
    return !hashes.isEmpty();
  }

  /**
   * Returns the index of a key in the file, from 0; empty for an unknown key. The time that the
   * call takes does not depend on the key.
   */
  OptionalInt number(String key) {
    byte[] hash = hash(key);
    int found = -1;
    for (int i = 0; i < hashes.size(); i++) {
      found = MessageDigest.isEqual(hashes.get(i), hash) ? i : found;
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private static byte[] hash(String key) {
    return Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8));
  }
}
