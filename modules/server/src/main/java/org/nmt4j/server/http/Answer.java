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
   * @param headers headers besides those that each answer has
   */
  record Content(int status, String contentType, Map<String, String> headers, ByteBuffer content)
      implements Answer {}

  /**
   * A file.
   *
   * @param name the name under which a browser saves it
   */
  record FileContent(Path file, String contentType, String name) implements Answer {}

  /**
   * Server-sent events.
   *
   * @param source begins to send; it returns at once
   */
  record Events(Consumer<EventSink> source) implements Answer {}

  /** Returns an answer in JSON with the status 200. */
  static Answer json(Object value) {
    return json(200, value);
  }

  /** Returns an answer in JSON. */
  static Answer json(int status, Object value) {
    return new Content(
        status, "application/json", Map.of(), ByteBuffer.wrap(JsonText.bytes(value)));
  }

  /** Returns an answer in JSON with the status 200, in which null components are written. */
  static Answer jsonWithNulls(Object value) {
    return new Content(
        200, "application/json", Map.of(), ByteBuffer.wrap(JsonText.bytesWithNulls(value)));
  }

  /** Returns a text with the status 200. */
  static Answer text(String contentType, String text) {
    return new Content(
        200, contentType, Map.of(), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
