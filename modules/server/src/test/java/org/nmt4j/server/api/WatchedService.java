package org.nmt4j.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.nmt4j.server.engine.EngineStatistics;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.ModelInfo;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.server.engine.TranslationService;

/** Keeps the requests of a service, and can hold those of documents. */
final class WatchedService implements TranslationService {
  /** All requests, in their order. */
  final List<TranslationRequest> requests = new CopyOnWriteArrayList<>();

  /** The results of documents, if they are held. */
  final BlockingQueue<CompletableFuture<List<Translated>>> held = new LinkedBlockingQueue<>();

  private final TranslationService service;
  private final boolean holdsDocuments;

  WatchedService(TranslationService service, boolean holdsDocuments) {
    this.service = service;
    this.holdsDocuments = holdsDocuments;
  }

  @Override
  public Map<LanguagePair, ModelInfo> pairs() {
    return service.pairs();
  }

  @Override
  public void preload() {
    service.preload();
  }

  @Override
  public CompletableFuture<List<Translated>> submit(TranslationRequest request) {
    requests.add(request);
    if (holdsDocuments && request.isOfDocument()) {
      CompletableFuture<List<Translated>> future = new CompletableFuture<>();
      held.add(future);
      return future;
    }
    return service.submit(request);
  }

  @Override
  public EngineStatistics statistics() {
    return service.statistics();
  }

  @Override
  public void close(Duration longest) {
    service.close(longest);
  }
}
