package org.nmt4j.tokenization.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * The first 128 bits of the SHA-256 hash of a text. Two different texts among a billion have the
 * same hash with a probability below 10<sup>-20</sup>.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record TextHash(long high, long low) {

  /** Returns the hash of a line. */
  public static TextHash of(String line) {
    return of(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the hash of a pair of lines. */
  public static TextHash of(SentencePair pair) {
    return of(pair.source() + "\n" + pair.target());
  }

  private static TextHash of(byte[] bytes) {
    try {
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new TextHash(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has SHA-256.
    }
  }
}
