package org.nmt4j.server.http;

import java.util.List;
import java.util.function.Consumer;

/**
 * Options of a server.
 *
 * @param host the name or address to listen at; other machines reach only an address of their
 *     network
 * @param port the port; 0 for any free one
 * @param limits limits on requests
 * @param keys the keys of clients
 * @param rate the requests of each client in a minute
 * @param origins the origins of foreign web pages that may use the server; {@code *} for all
 * @param accessLog takes a line for each request
 * @param log takes lines for the operator
 */
public record HttpOptions(
    String host,
    int port,
    HttpLimits limits,
    ApiKeys keys,
    RateLimit rate,
    List<String> origins,
    Consumer<String> accessLog,
    Consumer<String> log) {
  /** Keeps an unmodifiable copy of the origins. */
  public HttpOptions {
    origins = List.copyOf(origins);
  }
}
