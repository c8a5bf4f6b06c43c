package org.nmt4j.server.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Translates the texts of many clients. All methods may be called by any thread. */
public interface TranslationService extends AutoCloseable {

  /** Returns the models that are served, in the order in which they were named. */
  Map<LanguagePair, ModelInfo> pairs();

  /**
   * Queues the texts of a client. The result holds a translation for each text, in their order. It
   * depends on these texts alone, not on other requests.
   *
   * <p>{@link CompletableFuture#cancel} gives up the request, and its place in the queue is free at
   * once. The future fails with an {@link OverloadedException} if too much work waits, with an
   * {@link UnknownPairException} if no model has these languages, with a {@link
   * ModelFailedException} if the model cannot be loaded or fails, and with an {@link
   * IllegalStateException} after {@link #close}.
   */
  CompletableFuture<List<Translated>> submit(TranslationRequest request);

  /** Returns the counts of the work since the start. */
  EngineStatistics statistics();

  /** Refuses new requests, waits for all accepted ones, and frees the models. */
  @Override
  void close();
}
