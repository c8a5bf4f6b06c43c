package org.nmt4j.experiment.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nmt4j.nn.parallel.Workers;

/**
 * Records the products that threads compute, and computes them again with nothing between them, in
 * the same order and with the same memory. The time of the replay is a lower bound for the time of
 * a network.
 */
public final class ProductReplay {
  private final Map<Thread, List<Runnable>> products = new ConcurrentHashMap<>();

  /** Records a product of the calling thread. */
  void add(Runnable product) {
    products.computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>()).add(product);
  }

  /** Discards all products. */
  public void reset() {
    products.clear();
  }

  /**
   * Computes the recorded products again, with one thread of {@code workers} for each recorded
   * thread. Overwrites their results. Returns the time in seconds.
   */
  public double seconds(Workers workers) {
    List<List<Runnable>> lists = List.copyOf(products.values());
    long begin = System.nanoTime();
    workers.run(lists.size(), list -> lists.get(list).forEach(Runnable::run));
    return (System.nanoTime() - begin) / 1e9;
  }
}
