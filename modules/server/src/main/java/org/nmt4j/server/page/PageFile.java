package org.nmt4j.server.page;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the web page.
 *
 * @param contentType the value of the header {@code Content-Type}
 * @param content the bytes of the file
 * @param etag the value of the header {@code ETag}: a hash of the content, in quotation marks
 */
public record PageFile(String contentType, ByteBuffer content, String etag) {

  static PageFile of(String contentType, byte[] content) {
    return new PageFile(
        contentType, ByteBuffer.wrap(content).asReadOnlyBuffer(), '"' + hash(content) + '"');
  }

  /** Returns the content. Each call returns a new read-only buffer. */
  @Override
  public ByteBuffer content() {
    return content.duplicate();
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("each JDK has SHA-256", e);
    }
  }
}
