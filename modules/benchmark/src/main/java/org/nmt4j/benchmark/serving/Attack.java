package org.nmt4j.benchmark.serving;

import java.io.IOException;

/**
 * A way in which a client breaks the rules.
 *
 * @param name the name in tables
 * @param attempt the action of the client
 */
record Attack(String name, Attempt attempt) {

  /** The action of a client that breaks the rules. */
  interface Attempt {
    /**
     * Breaks the rules once.
     *
     * @param number the number of the attempt, from 0; the action may depend on it
     * @throws IOException if the server closes the connection
     */
    Outcome with(RawConnection connection, int number) throws IOException, InterruptedException;
  }
}
