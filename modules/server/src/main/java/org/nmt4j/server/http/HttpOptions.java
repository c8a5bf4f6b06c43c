package org.nmt4j.server.http;

import java.util.List;
import java.util.function.Consumer;

/**
 * Options of a server.
 *
 * @param host the host name or address to listen at; other machines can reach the server if the
 *     address belongs to their network
 * @param port the port to listen at; 0 for any free port
 * @param limits limits on requests
 * @param keys the keys that clients must send
 * @param rate the limit on the requests of each client
 * @param origins the other origins whose web pages may use the server; {@code *} for all
 * @param accessLog takes a line for each request
 * @param log takes messages for the operator, one line each
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
