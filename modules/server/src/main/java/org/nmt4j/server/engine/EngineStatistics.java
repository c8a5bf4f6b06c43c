package org.nmt4j.server.engine;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the work of an engine since its start. All methods may be called by any thread. Numbers
 * that are read one after the other may belong to different moments.
 */
public final class EngineStatistics {
  private final LongAdder requests = new LongAdder();
  private final LongAdder texts = new LongAdder();
  private final LongAdder characters = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder cancelled = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder batches = new LongAdder();
  private final LongAdder parts = new LongAdder();
  private final LongAdder places = new LongAdder();
  private final LongAdder tokens = new LongAdder();
  private final DoubleAdder translating = new DoubleAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder reloads = new LongAdder();
  private final LongAdder unloads = new LongAdder();
  private final LongAdder loadFailures = new LongAdder();
  private final SecondsHistogram waiting = new SecondsHistogram();
  private final SecondsHistogram answering = new SecondsHistogram();

  EngineStatistics() {}

  void accepted(int textCount, long characterCount) {
    requests.increment();
    texts.add(textCount);
    characters.add(characterCount);
  }

  void rejected() {
    rejected.increment();
  }

  void cancelled() {
    cancelled.increment();
  }

  void failed() {
    failed.increment();
  }

  void waited(double seconds) {
    waiting.add(seconds);
  }

  void answered(double seconds) {
    answering.add(seconds);
  }

  void batch(PartBatch batch, double seconds) {
    batches.increment();
    parts.add(batch.parts());
    places.add(batch.places());
    tokens.add(batch.tokens());
    translating.add(seconds);
  }

  void loaded() {
    loads.increment();
  }

  void reloaded() {
    reloads.increment();
  }

  void unloaded() {
    unloads.increment();
  }

  void loadFailed() {
    loadFailures.increment();
  }

  /** Returns the number of requests that were accepted. */
  public long requests() {
    return requests.sum();
  }

  /** Returns the number of texts of accepted requests. */
  public long texts() {
    return texts.sum();
  }

  /** Returns the number of characters of accepted requests. */
  public long characters() {
    return characters.sum();
  }

  /**
   * Returns the number of requests that were refused because too much work waited. Requests that
   * had waited too long in the queue count as well.
   */
  public long rejections() {
    return rejected.sum();
  }

  /** Returns the number of requests that their clients cancelled. */
  public long cancellations() {
    return cancelled.sum();
  }

  /** Returns the number of accepted requests that failed for another reason. */
  public long failures() {
    return failed.sum();
  }

  /** Returns the number of batches. */
  public long batches() {
    return batches.sum();
  }

  /** Returns the number of parts of all batches; a part is a sentence or a piece of one. */
  public long parts() {
    return parts.sum();
  }

  /**
   * Returns the sum of the most parts that each batch could have held. The ratio of {@link #parts}
   * to this number tells how full the batches were.
   */
  public long places() {
    return places.sum();
  }

  /** Returns the number of source tokens of all batches. */
  public long tokens() {
    return tokens.sum();
  }

  /** Returns the sum of the seconds that each batch took to translate. */
  public double translatingSeconds() {
    return translating.sum();
  }

  /**
   * Returns the seconds from the arrival of each request until the translation of its first part
   * began. They include the time in which its model was loaded.
   */
  public SecondsHistogram waiting() {
    return waiting;
  }

  /** Returns the seconds from the arrival of each request to its result. */
  public SecondsHistogram answering() {
    return answering;
  }

  /** Returns how often a model was loaded while it was not in memory. */
  public long loads() {
    return loads.sum();
  }

  /** Returns how often a changed file replaced a loaded model. */
  public long reloads() {
    return reloads.sum();
  }

  /** Returns how often a model was unloaded to make room for another. */
  public long unloads() {
    return unloads.sum();
  }

  /** Returns how often a file could not be loaded. */
  public long loadFailures() {
    return loadFailures.sum();
  }
}
