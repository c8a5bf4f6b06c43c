package org.nmt4j.benchmark.serving;

import java.io.IOException;

/**
 * A way in which a client breaks the rules.
 *
 * @param name the name for people
 * @param attempt what the client does
 */
record Attack(String name, Attempt attempt) {

  /** What a client does with a connection. */
  interface Attempt {
    /**
     * Breaks the rules once.
     *
     * @param number the number of the attempt, which a client may use for variety
     * @throws IOException if the server closes the connection
     */
    Outcome with(RawConnection connection, int number) throws IOException, InterruptedException;
  }
}
