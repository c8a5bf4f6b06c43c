package org.nmt4j.server.http;

import java.util.concurrent.CompletableFuture;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers a request. Must not wait: the future completes when the answer is there. It may fail
   * with an {@link HttpProblem}.
   *
   * @throws HttpProblem if the request is wrong
   */
  CompletableFuture<Answer> answer(ClientRequest request);
}
