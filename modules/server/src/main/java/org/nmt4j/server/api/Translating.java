package org.nmt4j.server.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.server.async.Completions;
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
import org.nmt4j.translation.KnownMarks;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.Translation.Candidate;

/** Checks the texts of requests against the limits of clients, and passes them to the engine. */
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
   * Checks texts against the limits. Each text counts as one request of its client.
   *
   * @throws HttpProblem if the request has too many texts or characters, or if the client has sent
   *     too many texts in the last minute
   */
  void accept(ClientRequest request, List<String> texts) {
    if (texts.size() > limits.batch()) {
      throw exceeds(texts.size(), "batch limit", limits.batch());
    }
    requireCharacters(texts.stream());
    rate.take(request.client(), Math.max(1, texts.size()));
  }

  /**
   * Checks that the texts with their prefixes and phrases have no more characters than a request
   * may have.
   *
   * @throws HttpProblem if they have more
   */
  void requireRoom(List<SourceText> texts) {
    requireCharacters(
        texts.stream()
            .flatMap(
                text ->
                    Stream.of(
                        List.of(text.text(), text.prefix()), text.required(), text.forbidden()))
            .flatMap(List::stream));
  }

  private void requireCharacters(Stream<String> texts) {
    long characters = texts.mapToLong(text -> text.codePointCount(0, text.length())).sum();
    if (characters > limits.characters()) {
      throw exceeds(characters, "character limit", limits.characters());
    }
  }

  private static HttpProblem exceeds(long found, String name, int limit) {
    return HttpProblem.ofRequest(
        "Invalid request: request (" + found + ") exceeds " + name + " (" + limit + ")");
  }

  /**
   * Translates texts that were {@link #accept accepted}. The translation is cancelled if the client
   * leaves.
   *
   * @param nBest the most candidates of each text
   */
  CompletableFuture<List<Translated>> translate(
      ClientRequest request, LanguagePair pair, List<String> texts, int nBest) {
    return translate(request, new TranslationRequest(pair, texts, nBest));
  }

  /**
   * Translates texts that were {@link #accept accepted}. The translation is cancelled if the client
   * leaves.
   */
  CompletableFuture<List<Translated>> translate(ClientRequest request, TranslationRequest work) {
    if (work.texts().isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return request
        .track(service.submit(work))
        .exceptionally(
            failure -> {
              throw problem(failure);
            });
  }

  /** Returns the placeholders and tags of a text that the model of a pair can carry. */
  KnownMarks marks(LanguagePair pair) {
    return service.pairs().get(pair).marks();
  }

  /** Returns the best translation of a text, with its alignment. */
  static AlignedText aligned(Translated translated) {
    Candidate best = translated.candidates().get(0);
    return new AlignedText(
        translated.source(),
        best.text(),
        translated.alignment(best),
        best.score(),
        translated.status());
  }

  /**
   * Returns the error for the client that a failure of the engine means, as an {@link HttpProblem}.
   * Returns any other failure without the {@link CompletionException} around it.
   */
  static RuntimeException problem(Throwable failure) {
    Throwable cause = Completions.cause(failure);
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
