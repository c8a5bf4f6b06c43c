package org.nmt4j.server.api;

/**
 * Limits on the texts of a request.
 *
 * @param characters the most characters of all texts of a request
 * @param batch the most texts of a request
 */
public record ApiLimits(int characters, int batch) {
  /** Returns the usual limits. */
  public static ApiLimits usual() {
    return new ApiLimits(20_000, 500);
  }
}
