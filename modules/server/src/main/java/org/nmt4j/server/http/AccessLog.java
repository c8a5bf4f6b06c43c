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
 * answer, and milliseconds. The status is 499 if the client left before it got an answer. A line
 * holds no text, query, key or name of a file.
 */
final class AccessLog implements RequestLog {
  /** The attribute of a request that holds the path of its route. */
  static final String ROUTE = "org.nmt4j.route";

  /** The attribute of a request whose client left before it got an answer. */
  static final String LEFT = "org.nmt4j.left";

  private static final int CLIENT_LEFT = 499;

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
    int status = request.getAttribute(LEFT) == null ? response.getStatus() : CLIENT_LEFT;
    statistics.count(status);
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
            status,
            Response.getContentBytesWritten(response),
            (System.nanoTime() - request.getBeginNanoTime()) / 1e6));
  }
}
