package org.nmt4j.server.http;

import java.time.Duration;

/**
 * Limits on requests.
 *
 * @param body the most bytes of a body without a file
 * @param bodies the most bytes of all bodies without files at a time; all bodies with files have
 *     the same limit
 * @param upload the most bytes of a body with a file
 * @param connections the most connections at a time
 * @param headers the longest time until a request's headers are complete
 * @param idle the longest time in which a connection transfers no byte, unless its answer is
 *     computed
 * @param rate the least bytes a second, on average, of a body that takes longer than {@code
 *     headers}
 * @param timeout the longest time from the end of a request without a file to its answer; a request
 *     with a file has ten times as long
 */
public record HttpLimits(
    int body,
    long bodies,
    long upload,
    int connections,
    Duration headers,
    Duration idle,
    int rate,
    Duration timeout) {

  /**
   * Returns the usual limits: 1 MiB for a body, 64 MiB for all bodies, 16 MiB for a body with a
   * file, 1024 connections, 10 seconds for headers, 30 idle seconds, 1000 bytes a second, and 60
   * seconds for an answer.
   */
  public static HttpLimits usual() {
    return new HttpLimits(
        1 << 20,
        64L << 20,
        16L << 20,
        1024,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        1000,
        Duration.ofSeconds(60));
  }

  /** Returns the same limits with another size of a body without a file, in bytes. */
  public HttpLimits withBody(int bytes) {
    return new HttpLimits(
        bytes, Math.max(bodies, 4L * bytes), upload, connections, headers, idle, rate, timeout);
  }

  /** Returns the same limits with another size of a body with a file, in bytes. */
  public HttpLimits withUpload(long bytes) {
    return new HttpLimits(
        body, Math.max(bodies, bytes), bytes, connections, headers, idle, rate, timeout);
  }

  /** Returns the same limits with another number of connections. */
  public HttpLimits withConnections(int count) {
    return new HttpLimits(body, bodies, upload, count, headers, idle, rate, timeout);
  }

  /**
   * Returns the same limits with other times to wait for a client.
   *
   * @param ofHeaders the longest time until the headers of a request are complete
   * @param ofSilence the longest time in which a connection transfers no byte
   */
  public HttpLimits withPatience(Duration ofHeaders, Duration ofSilence) {
    return new HttpLimits(body, bodies, upload, connections, ofHeaders, ofSilence, rate, timeout);
  }

  /** Returns the same limits with another longest time until an answer is there. */
  public HttpLimits withTimeout(Duration longest) {
    return new HttpLimits(body, bodies, upload, connections, headers, idle, rate, longest);
  }
}
