package org.nmt4j.server.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * Counts each request and writes a line for it: time, address, method, route, status, bytes of the
 * answer, and milliseconds. A line holds no text, query, key or name of a file.
 */
final class AccessLog implements RequestLog {
  /** The attribute of a request that holds the path of its route. */
  static final String ROUTE = "org.nmt4j.route";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

  private final Consumer<String> lines;
  private final HttpStatistics statistics;

  AccessLog(Consumer<String> lines, HttpStatistics statistics) {
    this.lines = lines;
    this.statistics = statistics;
  }

  @Override
  public void log(Request request, Response response) {
    statistics.count(response.getStatus());
    Object route = request.getAttribute(ROUTE);
    String method = request.getMethod();
    lines.accept(
        String.format(
            Locale.ROOT,
            "%s %s %s %s %d %d %.1f",
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            Request.getRemoteAddr(request),
            method != null && METHODS.contains(method) ? method : "-",
            route == null ? "-" : route,
            response.getStatus(),
            Response.getContentBytesWritten(response),
            (System.nanoTime() - request.getBeginNanoTime()) / 1e6));
  }
}
