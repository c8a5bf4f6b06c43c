package org.nmt4j.experiment.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Adds up the times of kernels. Instances are safe for use by several threads. */
public final class KernelClock {
  private final Map<String, Sum> sums = new ConcurrentHashMap<>();

  private static final class Sum {
    final LongAdder calls = new LongAdder();
    final LongAdder nanos = new LongAdder();
    final LongAdder operations = new LongAdder();
  }

  void add(String kernel, long nanos) {
    add(kernel, nanos, 0);
  }

  void add(String kernel, long nanos, long operations) {
    Sum sum = sums.computeIfAbsent(kernel, key -> new Sum());
    sum.calls.increment();
    sum.nanos.add(nanos);
    sum.operations.add(operations);
  }

  /** Discards all times. */
  public void reset() {
    sums.clear();
  }

  /** Returns the times of all kernels, the most expensive kernel first. */
  public List<KernelTime> times() {
    return sums.entrySet().stream()
        .map(
            each ->
                new KernelTime(
                    each.getKey(),
                    each.getValue().calls.sum(),
                    each.getValue().nanos.sum() / 1e9,
                    each.getValue().operations.doubleValue()))
        .sorted(Comparator.comparingDouble(KernelTime::seconds).reversed())
        .toList();
  }
}
