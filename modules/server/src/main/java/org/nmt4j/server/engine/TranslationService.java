package org.nmt4j.server.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Translates the texts of many clients. All methods may be called by any thread. */
public interface TranslationService extends AutoCloseable {

  /** Returns the facts about the served models, in the order in which the models were given. */
  Map<LanguagePair, ModelInfo> pairs();

  /**
   * Begins to load the models in the background, as far as the memory holds them, and returns at
   * once. Without this call, a model is loaded when a request first needs it.
   */
  void preload();

  /**
   * Queues the texts of a client. The result holds a translation for each text, in their order.
   * Each translation depends on its own text and the rules of that text alone.
   *
   * <p>{@link CompletableFuture#cancel} ends the request and frees its place in the queue at once.
   * The future fails with an {@link OverloadedException} if too much work waits, with an {@link
   * UnknownPairException} if no model has the languages of the request, with a {@link
   * ModelFailedException} if the model cannot be loaded or the translation fails, and with an
   * {@link IllegalStateException} after {@link #close}.
   */
  CompletableFuture<List<Translated>> submit(TranslationRequest request);

  /** Returns the counts of the work since the start. */
  EngineStatistics statistics();

  /** Refuses new requests, waits for all accepted ones, and frees the models. */
  @Override
  default void close() {
    close(Duration.ofNanos(Long.MAX_VALUE));
  }

  /**
   * Refuses new requests, waits for the accepted ones no longer than a given time, and frees the
   * models. Requests that are unfinished then fail with an {@link IllegalStateException}.
   *
   * @param longest the longest time to wait for requests
   */
  void close(Duration longest);
}
