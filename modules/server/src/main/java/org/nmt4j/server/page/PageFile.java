package org.nmt4j.server.page;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.nmt4j.model.file.Sha256;

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
    return HexFormat.of().formatHex(Sha256.digest().digest(content), 0, 12);
  }
}
