package org.nmt4j.server.http;

import java.util.concurrent.CompletableFuture;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers a request. The method must not wait for the answer. It returns a future that completes
   * with the answer, or fails with an {@link HttpProblem}.
   *
   * @throws HttpProblem if the request is wrong
   */
  CompletableFuture<Answer> answer(ClientRequest request);
}
