package org.nmt4j.benchmark.serving;

/**
 * An answer of a server.
 *
 * @param retryAfter the seconds of the header {@code Retry-After}; 0 if the answer lacks it
 */
record HttpAnswer(int status, int retryAfter, String body) {}
