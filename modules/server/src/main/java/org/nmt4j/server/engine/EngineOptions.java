package org.nmt4j.server.engine;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.TranslationOptions;

/**
 * Options of an engine. Each {@code with} method returns a copy with one option changed.
 *
 * @param search changes the options of each model's recipe
 * @param kernels changes the kernels and the precision of each model's recipe
 * @param threads the number of threads that translate; 0 for as many as there are processors
 * @param memory the most bytes that loaded models take together
 * @param queue the most characters of all requests that wait or are being translated; texts of
 *     documents have a quarter of this number in addition; a single request may have more if there
 *     is no other of its kind
 * @param patience the longest time from when a request is queued until the translation of its first
 *     part begins; the time in which its model is loaded does not count, and texts of documents
 *     have no such limit
 * @param glossaries the terms that all translations of a pair of languages have
 */
public record EngineOptions(
    UnaryOperator<TranslationOptions> search,
    UnaryOperator<ChosenKernels> kernels,
    int threads,
    long memory,
    long queue,
    Duration patience,
    Map<LanguagePair, Glossary> glossaries) {

  /** Keeps an unmodifiable copy of the glossaries. */
  public EngineOptions {
    glossaries = Map.copyOf(glossaries);
  }

  /** Returns the glossary of a pair of languages; an empty one if the pair has none. */
  Glossary glossary(LanguagePair pair) {
    return glossaries.getOrDefault(pair, Glossary.EMPTY);
  }

  /**
   * Returns the usual options: one thread for each processor, no limit on memory, a queue of
   * 1,000,000 characters, 30 seconds of patience, and no glossary.
   */
  public static EngineOptions usual() {
    return new EngineOptions(
        options -> options,
        chosen -> chosen,
        0,
        Long.MAX_VALUE,
        1_000_000,
        Duration.ofSeconds(30),
        Map.of());
  }

  /** Returns the same options with changes to the options of each model's recipe. */
  public EngineOptions withSearch(UnaryOperator<TranslationOptions> change) {
    return new EngineOptions(change, kernels, threads, memory, queue, patience, glossaries);
  }

  /** Returns the same options with changes to the kernels of each model's recipe. */
  public EngineOptions withKernels(UnaryOperator<ChosenKernels> change) {
    return new EngineOptions(search, change, threads, memory, queue, patience, glossaries);
  }

  /** Returns the same options with another number of threads. */
  public EngineOptions withThreads(int count) {
    return new EngineOptions(search, kernels, count, memory, queue, patience, glossaries);
  }

  /** Returns the same options with another limit on the memory of loaded models, in bytes. */
  public EngineOptions withMemory(long bytes) {
    return new EngineOptions(search, kernels, threads, bytes, queue, patience, glossaries);
  }

  /** Returns the same options with another length of the queue, in characters. */
  public EngineOptions withQueue(long characters) {
    return new EngineOptions(search, kernels, threads, memory, characters, patience, glossaries);
  }

  /** Returns the same options with other glossaries. */
  public EngineOptions withGlossaries(Map<LanguagePair, Glossary> all) {
    return new EngineOptions(search, kernels, threads, memory, queue, patience, all);
  }

  /** Returns the same options with another longest time to wait. */
  public EngineOptions withPatience(Duration longest) {
    return new EngineOptions(search, kernels, threads, memory, queue, longest, glossaries);
  }
}
