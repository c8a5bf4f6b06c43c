package org.nmt4j.server.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nmt4j.recipe.PrecisionChoice;
import org.nmt4j.translation.TranslationOptions;

/**
 * Options of an engine. Each {@code with} method returns a copy with one option changed.
 *
 * @param search changes the options of each model's recipe
 * @param precision the precision of matrix products; empty for the precision of each model's recipe
 * @param threads the number of threads that translate; 0 for as many as there are processors
 * @param memory the most bytes that loaded models take together
 * @param queue the most characters of all requests that wait or are being translated; a single
 *     request may have more if there is no other
 * @param patience the longest time from when a request is queued until the translation of its first
 *     part begins; the time in which its model is loaded does not count
 */
public record EngineOptions(
    UnaryOperator<TranslationOptions> search,
    Optional<PrecisionChoice> precision,
    int threads,
    long memory,
    long queue,
    Duration patience) {

  /**
   * Returns the usual options: one thread for each processor, no limit on memory, a queue of
   * 1,000,000 characters, and 30 seconds of patience.
   */
  public static EngineOptions usual() {
    return new EngineOptions(
        options -> options, Optional.empty(), 0, Long.MAX_VALUE, 1_000_000, Duration.ofSeconds(30));
  }

  /** Returns the same options with changes to the options of each model's recipe. */
  public EngineOptions withSearch(UnaryOperator<TranslationOptions> change) {
    return new EngineOptions(change, precision, threads, memory, queue, patience);
  }

  /** Returns the same options with another precision of matrix products. */
  public EngineOptions withPrecision(PrecisionChoice choice) {
    return new EngineOptions(search, Optional.of(choice), threads, memory, queue, patience);
  }

  /** Returns the same options with another number of threads. */
  public EngineOptions withThreads(int count) {
    return new EngineOptions(search, precision, count, memory, queue, patience);
  }

  /** Returns the same options with another limit on the memory of loaded models, in bytes. */
  public EngineOptions withMemory(long bytes) {
    return new EngineOptions(search, precision, threads, bytes, queue, patience);
  }

  /** Returns the same options with another length of the queue, in characters. */
  public EngineOptions withQueue(long characters) {
    return new EngineOptions(search, precision, threads, memory, characters, patience);
  }

  /** Returns the same options with another longest time to wait. */
  public EngineOptions withPatience(Duration longest) {
    return new EngineOptions(search, precision, threads, memory, queue, longest);
  }
}
