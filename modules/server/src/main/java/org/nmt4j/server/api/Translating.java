package org.nmt4j.server.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.ModelFailedException;
import org.nmt4j.server.engine.OverloadedException;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.engine.UnknownPairException;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.server.http.RateLimit;

/** Passes the texts of requests to the engine, within the limits of clients. */
final class Translating {
  private final TranslationService service;
  private final ApiLimits limits;
  private final RateLimit rate;

  Translating(TranslationService service, ApiLimits limits, RateLimit rate) {
    this.service = service;
    this.limits = limits;
    this.rate = rate;
  }

  /** Returns the limits on texts. */
  ApiLimits limits() {
    return limits;
  }

  /**
   * Checks texts against the limits, and counts each as a request of its client.
   *
   * @throws HttpProblem if there are too many texts or characters, or the client is too fast
   */
  void accept(ClientRequest request, List<String> texts) {
    if (texts.size() > limits.batch()) {
      throw exceeds(texts.size(), "batch limit", limits.batch());
    }
    long characters = texts.stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
    if (characters > limits.characters()) {
      throw exceeds(characters, "character limit", limits.characters());
    }
    rate.take(request.client(), Math.max(1, texts.size()));
  }

  private static HttpProblem exceeds(long found, String name, int limit) {
    return HttpProblem.ofRequest(
        "Invalid request: request (" + found + ") exceeds " + name + " (" + limit + ")");
  }

  /**
   * Translates texts that were {@link #accept accepted}. The work ends if the client leaves.
   *
   * @param nBest the most candidates of each text
   */
  CompletableFuture<List<Translated>> translate(
      ClientRequest request, LanguagePair pair, List<String> texts, int nBest) {
    if (texts.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return request
        .track(service.submit(new TranslationRequest(pair, texts, nBest)))
        .exceptionally(
            failure -> {
              throw problem(failure);
            });
  }

  /** Returns the failure of an engine as a problem of HTTP, if it is one. */
  static RuntimeException problem(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof OverloadedException overloaded) {
      return new HttpProblem(503, overloaded.getMessage(), overloaded.seconds());
    } else if (cause instanceof UnknownPairException unknown) {
      return HttpProblem.ofRequest(unknown.getMessage());
    } else if (cause instanceof ModelFailedException failed) {
      return new HttpProblem(500, failed.getMessage());
    }
    return cause instanceof RuntimeException known ? known : new CompletionException(cause);
  }
}
