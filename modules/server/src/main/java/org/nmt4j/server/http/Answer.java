package org.nmt4j.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The answer to a request. */
public sealed interface Answer {

  /**
   * An answer from memory.
   *
   * @param status the HTTP status
   * @param content the bytes of the body
   * @param headers the headers of this answer, in addition to those of every answer
   */
  record Content(int status, String contentType, Map<String, String> headers, ByteBuffer content)
      implements Answer {}

  /**
   * A file.
   *
   * @param name the name under which a browser saves the file
   */
  record FileContent(Path file, String contentType, String name) implements Answer {}

  /**
   * Server-sent events.
   *
   * @param source begins to send events and returns at once
   */
  record Events(Consumer<EventSink> source) implements Answer {}

  /** Returns an answer in JSON with the status 200. */
  static Answer json(Object value) {
    return json(200, value);
  }

  /**
   * Returns an answer in JSON.
   *
   * @param status the HTTP status
   * @param value a record, a list or a map; null components are left out
   */
  static Answer json(int status, Object value) {
    return new Content(
        status, "application/json", Map.of(), ByteBuffer.wrap(JsonText.bytes(value)));
  }

  /**
   * Returns an answer in JSON with the status 200. Null components of {@code value} are written as
   * null.
   */
  static Answer jsonWithNulls(Object value) {
    return new Content(
        200, "application/json", Map.of(), ByteBuffer.wrap(JsonText.bytesWithNulls(value)));
  }

  /** Returns a text in UTF-8 with the status 200. */
  static Answer text(String contentType, String text) {
    return new Content(
        200, contentType, Map.of(), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
