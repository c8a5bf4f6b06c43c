package org.nmt4j.benchmark.serving;

/** How a server treats a client that breaks the rules. */
enum Outcome {
  /** One answer with a status of 400 or more, whose body is one JSON error. */
  JSON_ERROR("one JSON error"),
  /** The server closed the connection without an answer. */
  CLOSED("closed"),
  /** The server answered as usual, because the client obeyed the rules. */
  SERVED("served"),
  /** The client closed the connection before the answer. */
  LEFT("client left"),
  /** The connection was still open after a minute, or the server sent another answer. */
  WRONG("wrong");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  /** Returns the name in tables. */
  String title() {
    return title;
  }
}
