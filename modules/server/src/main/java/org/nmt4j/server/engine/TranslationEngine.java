package org.nmt4j.server.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.server.async.Completions;

/**
 * Translates with models from files. Texts of different requests are translated together in one
 * batch. A model is loaded by {@link #preload} or when a request first needs it, and again when its
 * file has changed.
 */
public final class TranslationEngine implements TranslationService {
  private final EngineStatistics statistics = new EngineStatistics();
  private final Workers workers;
  private final ExecutorService loading = Executors.newSingleThreadExecutor(daemon("nmt4j-loader"));
  private final List<Thread> threads = new ArrayList<>();
  private final ModelShelf shelf;
  private final Batcher batcher;
  private final EngineOptions options;

  /**
   * Reads the facts about all models, and starts the threads. No weights are read yet.
   *
   * @param served the models, each with languages of its own
   * @param log takes messages for the operator, one line each
   * @throws org.nmt4j.model.file.ModelFileException if a file is not a valid translation model,
   *     needs more memory than the options allow, or does not name its languages
   * @throws IllegalArgumentException if two models have the same languages, or a glossary has
   *     languages of no model
   */
  public TranslationEngine(List<ServedModel> served, EngineOptions options, Consumer<String> log) {
    this.options = options;
    int count =
        options.threads() > 0 ? options.threads() : Runtime.getRuntime().availableProcessors();
    workers = new Workers(count);
    batcher =
        new Batcher(
            options.queue(), options.patience().toNanos(), count, System::nanoTime, statistics);
    try {
      shelf =
          new ModelShelf(
              served,
              new TranslatorLoader(options, workers, log),
              options.memory(),
              loading,
              System::nanoTime,
              statistics,
              log);
      options.glossaries().keySet().forEach(this::requireModel);
    } catch (RuntimeException e) {
      loading.shutdown();
      workers.close();
      throw e;
    }
    ThreadFactory factory = daemon("nmt4j-engine");
    for (int i = 0; i < count; i++) {
      Thread thread = factory.newThread(batcher::serve);
      thread.start();
      threads.add(thread);
    }
  }

  private void requireModel(LanguagePair pair) {
    if (!shelf.serves(pair)) {
      throw new IllegalArgumentException("found a glossary of " + pair + ", but no model");
    }
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public Map<LanguagePair, ModelInfo> pairs() {
    return shelf.infos();
  }

  @Override
  public EngineStatistics statistics() {
    return statistics;
  }

  @Override
  public void preload() {
    shelf.preload();
  }

  /** Returns the number of characters of all requests that are waiting or being translated. */
  public long charactersInWork() {
    return batcher.characters();
  }

  /** {@inheritDoc} If the model is loaded, the calling thread cuts the texts into their parts. */
  @Override
  public CompletableFuture<List<Translated>> submit(TranslationRequest request) {
    if (!shelf.serves(request.pair())) {
      return CompletableFuture.failedFuture(new UnknownPairException(request.pair()));
    }
    TranslationJob job = new TranslationJob(request, System.nanoTime());
    try {
      batcher.admit(job);
      Completions.whenDone(
          shelf.acquire(request.pair()), (model, failure) -> begin(job, request, model, failure));
    } catch (RuntimeException | Error e) {
      job.future().completeExceptionally(e);
    }
    return job.future();
  }

  private void begin(
      TranslationJob job, TranslationRequest request, ModelUse use, Throwable failure) {
    if (failure != null) {
      job.future().completeExceptionally(Completions.cause(failure));
      return;
    }
    Completions.whenDone(job.future(), (result, end) -> shelf.release(use));
    try {
      batcher.enqueue(job, use.model.translator(request.nBest()), options.glossary(request.pair()));
    } catch (RuntimeException | Error e) {
      job.future().completeExceptionally(ModelFailedException.of(e));
    }
  }

  @Override
  public void close(Duration longest) {
    batcher.close(longest.toNanos());
    shelf.close();
    boolean wasInterrupted = false;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    loading.shutdown();
    workers.close();
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
