package org.nmt4j.server.api;

/**
 * Limits on the texts of a request.
 *
 * @param characters the most characters (code points) of all texts of a request together
 * @param batch the most texts of a request
 */
public record ApiLimits(int characters, int batch) {
  /** Returns the usual limits: 20,000 characters and 500 texts. */
  public static ApiLimits usual() {
    return new ApiLimits(20_000, 500);
  }
}
