package org.nmt4j.server.engine;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts durations by their length. All methods may be called by any thread. */
public final class SecondsHistogram {
  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 60
  };

  private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
  private final DoubleAdder sum = new DoubleAdder();

  /** Creates an empty histogram. */
  SecondsHistogram() {
    Arrays.setAll(counts, i -> new LongAdder());
  }

  void add(double seconds) {
    int bucket = 0;
    while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
      bucket++;
    }
    counts[bucket].increment();
    sum.add(seconds);
  }

  /**
   * The number of durations up to a bound.
   *
   * @param upTo the bound in seconds; infinity for the last bucket
   * @param count the number of durations of at most that length
   */
  public record Bucket(double upTo, long count) {}

  /** Returns the cumulative buckets, the shortest durations first. */
  public List<Bucket> buckets() {
    Bucket[] buckets = new Bucket[counts.length];
    long count = 0;
    for (int i = 0; i < counts.length; i++) {
      count += counts[i].sum();
      buckets[i] = new Bucket(i < BOUNDS.length ? BOUNDS[i] : Double.POSITIVE_INFINITY, count);
    }
    return List.of(buckets);
  }

  /** Returns the number of all durations. */
  public long count() {
    return Arrays.stream(counts).mapToLong(LongAdder::sum).sum();
  }

  /** Returns the sum of all durations in seconds. */
  public double sum() {
    return sum.sum();
  }
}
