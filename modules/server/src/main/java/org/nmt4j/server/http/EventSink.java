package org.nmt4j.server.http;

import java.util.concurrent.CompletableFuture;

/** Takes the server-sent events of one answer, from one thread at a time. */
public interface EventSink {

  /**
   * Sends an event.
   *
   * @param name the type of the event
   * @param data a record, which is sent as JSON
   * @return a future that completes when the event is written, and fails if the client has left
   */
  CompletableFuture<Void> send(String name, Object data);

  /** Ends the answer. */
  void end();
}
