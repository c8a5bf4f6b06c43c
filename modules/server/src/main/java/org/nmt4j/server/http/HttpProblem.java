package org.nmt4j.server.http;

/** Thrown if a request gets an error as its answer. The message is one line for the client. */
public final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int retryAfter;

  /**
   * Creates a problem.
   *
   * @param status the status of the answer, such as 400
   * @param message one line for the client
   */
  public HttpProblem(int status, String message) {
    this(status, message, 0);
  }

  /**
   * Creates a problem that passes with time.
   *
   * @param status the status of the answer, such as 503
   * @param retryAfter the seconds after which the client should try again; 0 to send no time
   */
  public HttpProblem(int status, String message, int retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /**
   * Returns a problem with the status 400, which the client can correct.
   *
   * @param message one line for the client
   */
  public static HttpProblem ofRequest(String message) {
    return new HttpProblem(400, message);
  }

  /** Returns the status of the answer. */
  public int status() {
    return status;
  }

  /** Returns the seconds after which the client should try again; 0 if no time is sent. */
  public int retryAfter() {
    return retryAfter;
  }
}
