package org.nmt4j.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The header {@code Content-Disposition} of a file. */
final class ContentDisposition {
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";

  private ContentDisposition() {}

  /**
   * Returns the value that lets a browser save a file under a name. The name is encoded as RFC 8187
   * says.
   */
  static String attachment(String name) {
    StringBuilder encoded = new StringBuilder("attachment; filename*=UTF-8''");
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", each & 0xff));
      }
    }
    return encoded.toString();
  }
}
