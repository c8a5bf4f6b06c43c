package org.nmt4j.server.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.nmt4j.translation.KnownMarks;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translation.Candidate;

/**
 * Translates by capitals, without a model. The second candidate has an exclamation mark more, the
 * third one two, and so on.
 */
public final class FakeService implements TranslationService {
  private static final int BEAM = 3;

  /** The requests in their order. */
  public final List<TranslationRequest> requests = new CopyOnWriteArrayList<>();

  /** The futures of requests that wait, if requests wait. */
  public final BlockingQueue<CompletableFuture<List<Translated>>> waiting =
      new LinkedBlockingQueue<>();

  private final Map<LanguagePair, ModelInfo> pairs = new LinkedHashMap<>();
  private Function<TranslationRequest, CompletableFuture<List<Translated>>> way =
      request -> CompletableFuture.completedFuture(translate(request));
  private volatile boolean closed;
  private volatile boolean preloaded;

  /** Creates a service for pairs such as {@code de-en}. */
  public FakeService(String... names) {
    for (String name : names) {
      LanguagePair pair = LanguagePair.parse(name).orElseThrow();
      pairs.put(pair, new ModelInfo(pair, "fake", "0", BEAM, true, KnownMarks.NONE, 1, true));
    }
  }

  /** Makes all requests fail. */
  public FakeService failing(RuntimeException failure) {
    way = request -> CompletableFuture.failedFuture(failure);
    return this;
  }

  /** Makes requests wait in {@link #waiting}. */
  public FakeService holding() {
    way =
        request -> {
          CompletableFuture<List<Translated>> future = new CompletableFuture<>();
          waiting.add(future);
          return future;
        };
    return this;
  }

  @Override
  public Map<LanguagePair, ModelInfo> pairs() {
    return pairs;
  }

  @Override
  public void preload() {
    preloaded = true;
  }

  @Override
  public CompletableFuture<List<Translated>> submit(TranslationRequest request) {
    requests.add(request);
    return way.apply(request);
  }

  /** Returns whether {@link #preload} was called. */
  public boolean isPreloaded() {
    return preloaded;
  }

  /** Returns the translations of a request. */
  public static List<Translated> translate(TranslationRequest request) {
    List<Translated> all = new ArrayList<>();
    for (SourceText each : request.texts()) {
      String text = each.text();
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < Math.min(request.nBest(), BEAM); i++) {
        candidates.add(candidate(text.toUpperCase(Locale.ROOT) + "!".repeat(i), -0.5 - i));
      }
      List<String> source = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
      all.add(new Translated(text, new Translation(source, candidates), null));
    }
    return all;
  }

  private static Candidate candidate(String text, double score) {
    return new Candidate(
        text, List.of(text.split(" ")), score, List.of(), score, List.of(), false, 0);
  }

  @Override
  public EngineStatistics statistics() {
    return new EngineStatistics();
  }

  /** Returns whether the service is closed. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close(Duration longest) {
    closed = true;
  }
}
